import type { PrinterLists } from '../../../../shared/contract/desk/page.ts';
import type { PrinterConfig } from '../../../../shared/printers/index.ts';
import { useToldAct } from '../../app/index.ts';
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
  const { refusal } = usePrinterWords();
  const set = useToldAct('printers.set', refusal);
  const useFile = useToldAct('printers.useFile', refusal);
  return {
    isRunning: set.isRunning || useFile.isRunning,
    isDone: set.isDone || useFile.isDone,
    problem: set.problem ?? useFile.problem,
    run: (printers) => {
      (printers === null ? set : useFile).forget();
      return printers === null ? useFile.run({ version }) : set.run({ version, printers: [...printers] });
    },
  };
}

/** The list as it was set; the built-in printers are none. */
export const configsOf = ({ isBuiltIn, printers }: PrinterLists): readonly PrinterConfig[] =>
  isBuiltIn ? [] : printers.map(({ config }) => config);
