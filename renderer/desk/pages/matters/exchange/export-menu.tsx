import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageRefusal } from '../../../../../shared/contract/desk/page.ts';
import { saveFile, useAct } from '../../../app/index.ts';
import { ErrorSentence } from '../../../kit/index.ts';

const formats = ['package', 'workbook'] as const;

/** Takes matters out as a file; null: all that citizens find. */
export function ExportMenu({ matters }: { readonly matters: string[] | null }) {
  const { t } = useTranslation(['packages', 'desk']);
  const make = useAct('packages.make');
  const [refusal, setRefusal] = useState<PackageRefusal | null>(null);
  const run = async (format: (typeof formats)[number]): Promise<void> => {
    const made = await make.run({ format, matters });
    if (made === null) return;
    setRefusal(made.ok ? null : made.reason);
    if (made.ok) saveFile(made.name, made.base64);
  };
  return (
    <>
      {make.isRefused && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {refusal !== null && <ErrorSentence>{t(`refusal.${refusal}`)}</ErrorSentence>}
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map((format) => ({ key: format, label: t(`make.${format}`) })),
          onClick: ({ key }) => void run(key as (typeof formats)[number]),
        }}
      >
        <Button loading={make.isRunning}>{t('make.do')}</Button>
      </Dropdown>
    </>
  );
}
