import { startEscposEmulator, type EscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startOfficePrinter } from '../devices/office/index.ts';
import { officePrinter, thermalPrinter } from '../devices/print-samples.ts';
import { slipsOn } from './marked-papers.ts';

/** Two thermal printers, the first of which is to fail, and two office printers. */
export interface StormPrinters {
  readonly configs: readonly object[];
  readonly failing: EscposEmulator;
  /** By printer: the references on its papers in the order they came out, half ones too. */
  readonly papers: () => ReadonlyMap<string, readonly string[]>;
  readonly wholeCopies: (reference: string) => number;
  readonly stop: () => Promise<void>;
}

export async function startStormPrinters(): Promise<StormPrinters> {
  const pace = { mmPerSecond: 1_200, cutMs: 10, keepsHalfCommand: true };
  const thermal = [await startEscposEmulator(pace), await startEscposEmulator(pace)] as const;
  const office = [await startOfficePrinter(), await startOfficePrinter()] as const;
  const slips = (printer: EscposEmulator) => printer.tickets().flatMap(slipsOn);
  // A title is the kind, the reference, and what tells the job from others of the same reference.
  const forms = (index: 0 | 1): string[] => office[index].jobNames().map((name) => name.split(' ')[1]!);
  const references = (printer: EscposEmulator): string[] => slips(printer).map((slip) => slip.reference);
  return {
    configs: [
      thermalPrinter(thermal[0].uri, { id: 'slip-1', serves: ['slip'] }),
      thermalPrinter(thermal[1].uri, { id: 'slip-2', serves: ['slip'] }),
      officePrinter(office[0].uri, { id: 'office-1', serves: ['form'] }),
      officePrinter(office[1].uri, { id: 'office-2', serves: ['notification'] }),
    ],
    failing: thermal[0],
    papers: () =>
      new Map([
        ['slip-1', references(thermal[0])],
        ['slip-2', references(thermal[1])],
        ['office-1', forms(0)],
        ['office-2', forms(1)],
      ]),
    wholeCopies: (reference) =>
      thermal.flatMap(slips).filter((slip) => slip.isWhole && slip.reference === reference).length +
      [...forms(0), ...forms(1)].filter((one) => one === reference).length,
    stop: async () => {
      await Promise.all([...thermal, ...office].map((printer) => printer.stop()));
    },
  };
}
