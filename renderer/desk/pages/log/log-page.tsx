import { Button, Dropdown } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile, useAct, useAnswer, useDesk } from '../../app/index.ts';
import { useRefusalSentence } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, PageHeader } from '../../kit/index.ts';
import { LogEntries } from './log-entries.tsx';
import { LogProof } from './log-proof.tsx';
import { VerifyLog } from './verify-log.tsx';
import styles from './log.module.css';

const formats = ['jsonl', 'csv', 'xes', 'ocel-json', 'ocel-sqlite', 'tlog'] as const;
type Format = (typeof formats)[number];

/** The whole log: whether it holds, what outside holds it, and what is in it. */
export function LogPage() {
  const { t } = useTranslation('log');
  const { t: desk } = useWords();
  const { person } = useDesk();
  const answer = useAnswer('log', 'log.state', {});
  const isNoted = useVisit();
  const isAuditor = person.roles.includes('auditor');
  return (
    <>
      <PageHeader
        trail={[{ label: desk('nav.system') }]}
        title={t('title')}
        {...(answer.state === 'ready' ? { note: t('entries', { count: answer.value.size }) } : {})}
        actions={isAuditor && <ExportLog />}
      />
      {answer.state === 'failed' && <ErrorSentence>{desk('unanswered')}</ErrorSentence>}
      <div className={styles['columns']}>
        <div>
          <VerifyLog />
          {isNoted && <LogEntries isAuditor={isAuditor} />}
        </div>
        {answer.state === 'ready' && <LogProof state={answer.value} />}
      </div>
    </>
  );
}

/** That somebody reads the log stands in the log before it is shown. */
function useVisit(): boolean {
  const { desk } = useDesk();
  const [isNoted, setNoted] = useState(false);
  useEffect(() => {
    let isShown = true;
    const show = (): void => {
      if (isShown) setNoted(true);
    };
    desk.call('log.opened', {}).then(show, show);
    return () => {
      isShown = false;
    };
  }, [desk]);
  return isNoted;
}

function ExportLog() {
  const { t } = useTranslation('log');
  const { t: desk } = useWords();
  const sentence = useRefusalSentence();
  const take = useAct('log.export');
  const [refused, setRefused] = useState<string | null>(null);
  const run = async (format: Format): Promise<void> => {
    const answer = await take.run({ format });
    if (answer === null) return;
    setRefused(answer.ok ? null : sentence(answer.reason));
    if (answer.ok) saveFile(answer.name, answer.base64);
  };
  const problem = take.isRefused ? desk('unanswered') : refused;
  return (
    <>
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map((format) => ({ key: format, label: t(`export.${format}`) })),
          onClick: ({ key }) => void run(key as Format),
        }}
      >
        <Button loading={take.isRunning}>{t('export.do')}</Button>
      </Dropdown>
    </>
  );
}
