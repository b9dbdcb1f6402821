import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterLists, PrintersRefusal } from '../../../../shared/contract/desk/page.ts';
import { useAct } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { usePrinterWords } from './printer-words.ts';

export interface TestPage {
  readonly print: (id: string) => Promise<void>;
  readonly isRunning: boolean;
  /** What became of the last one; null when none was asked for. */
  readonly outcome: { readonly isWrong: boolean; readonly sentence: string } | null;
}

/** A test page on any of the printers, followed to its end. */
export function useTestPage({ printers, testPages }: PrinterLists): TestPage {
  const { t } = useTranslation(['printers', 'desk']);
  const { reason, refusal } = usePrinterWords();
  const { say, language } = useWords();
  const act = useAct('printers.testPage');
  const [asked, setAsked] = useState<
    | { readonly printer: string; readonly job: string }
    | { readonly problem: PrintersRefusal | 'unanswered' }
    | null
  >(null);

  function outcomeOf(): TestPage['outcome'] {
    if (asked === null) return null;
    if ('problem' in asked) {
      const sentence = asked.problem === 'unanswered' ? t('desk:unanswered') : refusal(asked.problem);
      return { isWrong: true, sentence };
    }
    const printer = printers.find(({ config }) => config.id === asked.printer);
    const page = testPages.find(({ job }) => job === asked.job);
    if (!printer) return null;
    const name = say(printer.config.name);
    switch (page?.state) {
      case 'printed':
        return { isWrong: false, sentence: t('test.printed', { name }) };
      case 'failed':
        return {
          isWrong: true,
          sentence: t('test.failed', { name, why: reason(page.reason ?? 'unknown') }),
        };
      case 'uncertain':
      case 'cancelled':
        return { isWrong: true, sentence: t(`test.${page.state}`, { name }) };
      default:
        return { isWrong: false, sentence: t('test.printing', { name }) };
    }
  }

  return {
    isRunning: act.isRunning,
    outcome: outcomeOf(),
    print: async (id) => {
      setAsked(null);
      const answer = await act.run({ id, language });
      if (answer === null) return setAsked({ problem: 'unanswered' });
      setAsked(answer.ok ? { printer: id, job: answer.job } : { problem: answer.reason });
    },
  };
}
