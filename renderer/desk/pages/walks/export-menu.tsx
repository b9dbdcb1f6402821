import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../app/index.ts';
import { ErrorSentence } from '../../kit/index.ts';
import { saveFile } from './save-file.ts';

const formats = ['jsonl', 'csv', 'xes', 'ocel-json', 'ocel-sqlite'] as const;

/** Takes the walk out in the format that is asked for. */
export function ExportMenu({ walk }: { readonly walk: string }) {
  const { t } = useTranslation(['walks', 'evaluation']);
  const take = useAct('walks.export');
  const [refused, setRefused] = useState<string | null>(null);
  const run = async (format: (typeof formats)[number]): Promise<void> => {
    const answer = await take.run({ walk, format });
    if (answer === null) return;
    setRefused(answer.ok ? null : t(`evaluation:refused.${answer.reason}`));
    if (answer.ok) saveFile(answer.name, answer.base64);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map((format) => ({ key: format, label: t(`exports.${format}`) })),
          onClick: ({ key }) => void run(key as (typeof formats)[number]),
        }}
      >
        <Button loading={take.isRunning}>{t('walk.export')}</Button>
      </Dropdown>
      {refused !== null && <ErrorSentence>{refused}</ErrorSentence>}
    </>
  );
}
