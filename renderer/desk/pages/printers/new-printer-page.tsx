import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPrinter, PrinterLists } from '../../../../shared/contract/desk/page.ts';
import type { PrinterConfig } from '../../../../shared/printers/index.ts';
import { addressOf, goTo, useAnswer } from '../../app/index.ts';
import { ErrorSentence, PageHeader, Sheet } from '../../kit/index.ts';
import { proposeId } from '../hall/propose-id.ts';
import { FindPrinter } from './find-printer.tsx';
import { PrinterForm, type PrinterFields } from './printer-form.tsx';
import styles from './printers.module.css';
import { configsOf, useSetPrinters } from './use-set-printers.ts';

/** Adds a printer: found first, then named. */
export function NewPrinterPage() {
  const { t } = useTranslation(['printers', 'desk']);
  const answer = useAnswer('printers', 'printers.read', {});
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }, { label: t('title'), href: addressOf('printers') }]}
        title={t('add')}
      />
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && <AddPrinter lists={answer.value} />}
    </>
  );
}

function AddPrinter({ lists }: { readonly lists: PrinterLists }) {
  const { t } = useTranslation(['printers', 'desk']);
  const set = useSetPrinters(lists);
  const [chosen, setChosen] = useState<FoundPrinter | null>(null);
  if (chosen === null) return <FindPrinter onChoose={setChosen} />;
  const initial = emptyPrinter(chosen);
  const submit = async (fields: PrinterFields): Promise<void> => {
    const configs = configsOf(lists);
    const id = freeId(
      fields.name.en,
      configs.map((config) => config.id),
    );
    const printer = { ...initial, ...fields, id } as PrinterConfig;
    if (await set.run([...configs, printer])) goTo('printers', id);
  };
  return (
    <>
      {set.problem !== null && <ErrorSentence>{set.problem}</ErrorSentence>}
      <div className={styles['form']}>
        <Sheet title={t('form.chosen')}>
          <PrinterForm
            key={chosen.uri}
            initial={initial}
            submitLabel={t('add')}
            isRunning={set.isRunning}
            onSubmit={(fields) => void submit(fields)}
          >
            <Button onClick={() => setChosen(null)}>{t('find.other')}</Button>
          </PrinterForm>
        </Sheet>
      </div>
    </>
  );
}

const emptyPrinter = ({ kind, uri }: FoundPrinter) =>
  kind === 'ipp'
    ? ({ id: '', kind, uri, paper: 'a4', serves: ['form', 'notification'] } as const)
    : ({
        id: '',
        kind,
        uri,
        paper: 'thermal',
        widthMm: 80,
        rendering: 'raster',
        serves: ['slip', 'ticket', 'notification'],
      } as const);

/** A code of its own; whoever names it in letters that give none gets "printer". */
function freeId(name: string, taken: readonly string[]): string {
  const wanted = proposeId(name) || 'printer';
  let id = wanted;
  for (let next = 2; taken.includes(id); next += 1) id = `${wanted}-${next}`;
  return id;
}
