import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startCups, startOfficePrinter } from '../devices/office/index.ts';
import { officePrinter, thermalPrinter } from '../devices/print-samples.ts';
import { slipsOn } from './marked-papers.ts';

/** thermal: ESC/POS over TCP; office: IPP straight to the printer; queue: through CUPS. */
export type CrashKind = 'thermal' | 'office' | 'queue';

/** What came out of a printer, by the references that stand on it. */
export interface Output {
  /** Per reference: pieces of paper with all of it, and with a part of it. */
  readonly copies: ReadonlyMap<string, { readonly whole: number; readonly torn: number }>;
  /** Pieces of paper with more than one job on them. */
  readonly shared: number;
  /** What the printer did not understand. */
  readonly failures: readonly string[];
}

/** A printer that outlives the processes that print on it. */
export interface CrashPrinter {
  readonly config: object;
  readonly document: 'slip' | 'form';
  readonly setPaperOut: (isOut: boolean) => void;
  readonly output: () => Output;
  readonly stop: () => Promise<void>;
}

export async function startCrashPrinter(kind: CrashKind): Promise<CrashPrinter> {
  return kind === 'thermal' ? await thermal() : await office(kind === 'queue');
}

async function thermal(): Promise<CrashPrinter> {
  const printer = await startEscposEmulator({ mmPerSecond: 600, cutMs: 20, keepsHalfCommand: true });
  return {
    config: thermalPrinter(printer.uri),
    document: 'slip',
    setPaperOut: (isOut) => printer.set({ paperLeftMm: isOut ? 5 : Infinity }),
    output: () => {
      const pieces = printer.tickets().map(slipsOn);
      return {
        copies: counted(pieces.flat()),
        shared: pieces.filter((slips) => slips.length > 1).length,
        failures: printer.failures,
      };
    },
    stop: printer.stop,
  };
}

async function office(throughQueue: boolean): Promise<CrashPrinter> {
  const printer = await startOfficePrinter();
  const cups = throughQueue ? await startCups(printer.uri) : null;
  return {
    config: officePrinter(cups?.uri ?? printer.uri),
    document: 'form',
    setPaperOut: printer.setPaperOut,
    output: () => ({
      // A title is "form", the reference, and what tells the job from others of the same reference.
      copies: counted(printer.jobNames().map((name) => ({ reference: name.split(' ')[1]!, isWhole: true }))),
      shared: 0,
      failures: [],
    }),
    stop: async () => {
      await cups?.stop();
      await printer.stop();
    },
  };
}

function counted(
  pieces: readonly { reference: string; isWhole: boolean }[],
): Map<string, { whole: number; torn: number }> {
  const copies = new Map<string, { whole: number; torn: number }>();
  for (const { reference, isWhole } of pieces) {
    const { whole, torn } = copies.get(reference) ?? { whole: 0, torn: 0 };
    copies.set(reference, { whole: whole + (isWhole ? 1 : 0), torn: torn + (isWhole ? 0 : 1) });
  }
  return copies;
}
