import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterLists, PrintersRefusal } from '../../../../shared/contract/desk/page.ts';
import type { PrinterConfig } from '../../../../shared/printers/index.ts';
import { useAct } from '../../app/index.ts';
import { usePrinterWords } from './printer-words.ts';

export interface SetPrinters {
  /** Null: as the configuration file says again. Gives whether it was done; why not, `problem` says. */
  readonly run: (printers: readonly PrinterConfig[] | null) => Promise<boolean>;
  readonly isRunning: boolean;
  /** A sentence; null when there is nothing to say. */
  readonly problem: string | null;
  readonly isDone: boolean;
}

/** Sets the list of printers, unless somebody else has done so since it was read. */
export function useSetPrinters({ version }: Pick<PrinterLists, 'version'>): SetPrinters {
  const { t } = useTranslation(['printers', 'desk']);
  const { refusal } = usePrinterWords();
  const set = useAct('printers.set');
  const useFile = useAct('printers.useFile');
  const [answer, setAnswer] = useState<'done' | 'unanswered' | PrintersRefusal | null>(null);
  return {
    isRunning: set.isRunning || useFile.isRunning,
    isDone: answer === 'done',
    problem:
      answer === null || answer === 'done'
        ? null
        : answer === 'unanswered'
          ? t('desk:unanswered')
          : refusal(answer),
    run: async (printers) => {
      setAnswer(null);
      const given =
        printers === null
          ? await useFile.run({ version })
          : await set.run({ version, printers: [...printers] });
      setAnswer(given === null ? 'unanswered' : given.ok ? 'done' : given.reason);
      return given?.ok === true;
    },
  };
}

/** The list as it was set; the built-in printers are none. */
export const configsOf = ({ isBuiltIn, printers }: PrinterLists): readonly PrinterConfig[] =>
  isBuiltIn ? [] : printers.map(({ config }) => config);
