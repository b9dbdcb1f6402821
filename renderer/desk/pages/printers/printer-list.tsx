import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrinterLists } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer } from '../../app/index.ts';
import {
  ButtonLink,
  CautionSentence,
  DoneSentence,
  ErrorSentence,
  PageHeader,
  Section,
} from '../../kit/index.ts';
import { Alarms } from './alarms.tsx';
import { FallbackTable } from './fallback-table.tsx';
import { PrinterTable } from './printer-table.tsx';
import styles from './printers.module.css';
import { QueueFaultList } from './queue-fault-list.tsx';
import { configsOf, useSetPrinters } from './use-set-printers.ts';
import { useTestPage } from './use-test-page.ts';

/** All printers in the order of their use, and what is wrong with them. */
export function PrinterList() {
  const { t } = useTranslation(['printers', 'desk']);
  const answer = useAnswer('printers', 'printers.read', {});
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }]}
        title={t('title')}
        actions={
          <ButtonLink href={addressOf('printers', '.new')} isPrimary>
            {t('add')}
          </ButtonLink>
        }
      />
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && <KnownPrinters lists={answer.value} />}
    </>
  );
}

function KnownPrinters({ lists }: { readonly lists: PrinterLists }) {
  const { t } = useTranslation(['printers', 'desk']);
  const set = useSetPrinters(lists);
  const test = useTestPage(lists);
  const configs = configsOf(lists);
  const move = (id: string, by: -1 | 1): void => {
    const at = configs.findIndex((config) => config.id === id);
    const others = configs.filter((config) => config.id !== id);
    void set.run(others.toSpliced(at + by, 0, configs[at]!));
  };
  const problem = set.problem ?? (test.outcome?.isWrong ? test.outcome.sentence : null);
  return (
    <>
      {lists.isBuiltIn ? (
        <div className={styles['form']}>
          <CautionSentence>{t('builtIn')}</CautionSentence>
        </div>
      ) : (
        <Alarms printers={lists.printers} />
      )}
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      {test.outcome?.isWrong === false && <DoneSentence>{test.outcome.sentence}</DoneSentence>}
      <div className={styles['form']}>
        <PrinterTable lists={lists} onMove={move} onTest={(id) => void test.print(id)} />
      </div>
      <QueueFaultList printers={lists.printers} />
      <FallbackTable printers={lists.printers} />
      <FileSection lists={lists} isRunning={set.isRunning} onUse={() => void set.run(null)} />
    </>
  );
}

interface FileSectionProps {
  readonly lists: PrinterLists;
  readonly isRunning: boolean;
  readonly onUse: () => void;
}

/** Whether the file or the desk says which printers there are, and the way back to the file. */
function FileSection({ lists: { inFile, isSetHere }, isRunning, onUse }: FileSectionProps) {
  const { t } = useTranslation(['printers', 'desk']);
  return (
    <Section title={t('file.title')}>
      <p className={styles['note']}>
        {inFile === 0 ? t('file.neither') : t(isSetHere ? 'file.here' : 'file.file', { count: inFile })}
      </p>
      {isSetHere && inFile > 0 && (
        <p className={styles['note']}>
          <Popconfirm
            title={t('file.ask', { count: inFile })}
            okText={t('file.yes')}
            cancelText={t('desk:cancel')}
            icon={null}
            onConfirm={onUse}
          >
            <Button loading={isRunning}>{t('file.use')}</Button>
          </Popconfirm>
        </p>
      )}
    </Section>
  );
}
