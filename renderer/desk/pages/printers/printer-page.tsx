import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrinterLists, PrinterRow } from '../../../../shared/contract/desk/page.ts';
import type { PrinterConfig } from '../../../../shared/printers/index.ts';
import { addressOf, goTo, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import {
  DoneSentence,
  EmptySentence,
  ErrorSentence,
  PageHeader,
  RuledTable,
  Section,
  Sheet,
} from '../../kit/index.ts';
import { RemoveButton } from '../hall/remove-button.tsx';
import { PrinterForm } from './printer-form.tsx';
import { usePrinterWords } from './printer-words.ts';
import styles from './printers.module.css';
import { QueueFaultList } from './queue-fault-list.tsx';
import { configsOf, useSetPrinters } from './use-set-printers.ts';
import { useTestPage } from './use-test-page.ts';

/** One printer: what is said of it, how it is now, a test page, and the way out of the list. */
export function PrinterPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['printers', 'desk']);
  const answer = useAnswer('printers', 'printers.read', {});
  if (answer.state === 'loading') return null;
  const lists = answer.state === 'ready' ? answer.value : null;
  const row = lists?.isBuiltIn === false ? lists.printers.find(({ config }) => config.id === id) : undefined;
  if (lists && row) return <KnownPrinter lists={lists} row={row} />;
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }, { label: t('title'), href: addressOf('printers') }]}
        title={id}
      />
      {lists ? (
        <EmptySentence>{t('edit.unknown')}</EmptySentence>
      ) : (
        <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>
      )}
    </>
  );
}

interface KnownPrinterProps {
  readonly lists: PrinterLists;
  readonly row: PrinterRow;
}

function KnownPrinter({ lists, row }: KnownPrinterProps) {
  const { t } = useTranslation(['printers', 'desk']);
  const { kind } = usePrinterWords();
  const { say } = useWords();
  const set = useSetPrinters(lists);
  const test = useTestPage(lists);
  const { config, view } = row;
  const configs = configsOf(lists);
  const name = say(config.name);
  const remove = async (): Promise<void> => {
    if (await set.run(configs.filter((each) => each.id !== config.id))) goTo('printers');
  };
  const problem = set.problem ?? (test.outcome?.isWrong ? test.outcome.sentence : null);
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }, { label: t('title'), href: addressOf('printers') }]}
        title={name}
        note={kind(config)}
        actions={
          <>
            {!view.builtIn && (
              <Button loading={test.isRunning} onClick={() => void test.print(config.id)}>
                {t('test.print')}
              </Button>
            )}
            <RemoveButton
              question={t('edit.remove', { name })}
              isRunning={set.isRunning}
              onRemove={() => void remove()}
            />
          </>
        }
      />
      {problem !== null && <ErrorSentence>{problem}</ErrorSentence>}
      {set.isDone && <DoneSentence>{t('saved')}</DoneSentence>}
      {test.outcome?.isWrong === false && <DoneSentence>{test.outcome.sentence}</DoneSentence>}
      <div className={styles['form']}>
        <Sheet>
          <PrinterForm
            key={JSON.stringify(config)}
            initial={config}
            isListed
            submitLabel={t('form.save')}
            isRunning={set.isRunning}
            onSubmit={(fields) => {
              const changed = { ...config, ...fields } as PrinterConfig;
              void set.run(configs.map((each) => (each.id === config.id ? changed : each)));
            }}
          />
        </Sheet>
      </div>
      <StateFacts row={row} />
      <QueueFaultList printers={[row]} />
    </>
  );
}

function StateFacts({ row }: { readonly row: PrinterRow }) {
  const { t } = useTranslation(['printers', 'desk']);
  const { state, supply } = usePrinterWords();
  const { list } = useWords();
  const { view, supplies, jobs, isPaused } = row;
  const facts = [
    { label: t('edit.state'), text: state(view) },
    { label: t('edit.waiting'), text: jobs === 0 ? t('edit.none') : t('jobs', { count: jobs }) },
    ...(isPaused ? [{ label: t('reason.paused'), text: t('paused') }] : []),
    ...(view.paper === 'a4'
      ? [{ label: t('edit.sides'), text: t(view.bothSides ? 'edit.sidesYes' : 'edit.sidesNo') }]
      : []),
    ...(supplies.length > 0 ? [{ label: t('edit.supplies'), text: list(supplies.map(supply)) }] : []),
  ];
  return (
    <Section title={t('edit.now')}>
      <RuledTable
        label={t('edit.now')}
        rows={facts}
        rowKey={({ label }) => label}
        empty={null}
        columns={[
          { key: 'fact', title: t('edit.fact'), isRowHeader: true, cell: ({ label }) => label },
          { key: 'says', title: t('edit.says'), cell: ({ text }) => text },
        ]}
      />
    </Section>
  );
}
