import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile, useAct } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence } from '../../kit/index.ts';

const formats = ['jsonl', 'csv', 'xes', 'ocel-json', 'ocel-sqlite'] as const;

/** Takes the walk out in the format that is asked for. */
export function ExportMenu({ walk }: { readonly walk: string }) {
  const { t } = useTranslation(['walks', 'evaluation']);
  const { language } = useWords();
  const take = useAct('walks.export');
  const report = useAct('walks.report');
  const [refused, setRefused] = useState<string | null>(null);
  const run = async (format: (typeof formats)[number] | 'pdf'): Promise<void> => {
    const answer = format === 'pdf' ? await report.run({ walk, language }) : await take.run({ walk, format });
    if (answer === null) return;
    setRefused(answer.ok ? null : t(`evaluation:refused.${answer.reason}`));
    if (answer.ok) saveFile(answer.name, answer.base64);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['pdf', ...formats] as const).map((format) => ({
            key: format,
            label: t(`exports.${format}`),
          })),
          onClick: ({ key }) => void run(key as (typeof formats)[number] | 'pdf'),
        }}
      >
        <Button loading={take.isRunning || report.isRunning}>{t('walk.export')}</Button>
      </Dropdown>
      {refused !== null && <ErrorSentence>{refused}</ErrorSentence>}
    </>
  );
}
