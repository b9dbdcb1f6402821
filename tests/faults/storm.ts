import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JobView } from '../../shared/contract/index.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import type { EscposEmulator } from '../devices/escpos-emulator/index.ts';
import { eventually } from '../devices/office/processes.ts';
import type { FromChild, WantedJob } from './printing-child.ts';
import { loadProcess, type PrintingProcess } from './printing-process.ts';
import { randomFrom } from './random.ts';
import { startStormPrinters, type StormPrinters } from './storm-printers.ts';

interface StormOptions {
  readonly slips: number;
  readonly forms: number;
  readonly seed?: number;
}

/** What a job storm did. All numbers from `lost` on have to be 0. */
export interface StormResult {
  readonly seed: number;
  readonly seconds: number;
  /** Pieces of paper by printer. */
  readonly papers: Readonly<Record<string, number>>;
  /** How often the failing printer failed, and how often a person was asked whether the paper came out. */
  readonly faults: number;
  readonly asked: number;
  /** Memory of the printing process after its first jobs and after all of them, garbage collected. */
  readonly megabytes: Readonly<Record<'rssBefore' | 'rssAfter' | 'heapBefore' | 'heapAfter', number>>;
  /** Wanted, and not ended as printed. */
  readonly lost: number;
  /** Papers that are not all there exactly once, though their job ended as printed. */
  readonly wrongCopies: number;
  /** Papers that came out of a printer before one that had come to it earlier. */
  readonly outOfOrder: number;
  readonly spoolFiles: number;
}

const patienceMs = 300_000;
/** Jobs that bring the printing process to its working size before it is measured. */
const warmUp = { slips: 20, forms: 4 };
/** After how much paper the failing printer fails again, at most, and for how long. */
const faultEveryMm = 600;
const faultMs = 300;

/** Hands all jobs to printing at once, on four printers one of which keeps failing, and counts the papers. */
export async function runStorm({
  slips,
  forms,
  seed = Date.now() % 1_000_000,
}: StormOptions): Promise<StormResult> {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'storm-'));
  const printers = await startStormPrinters();
  const process = await loadProcess();
  try {
    process.tell({ type: 'start', folder, printers: printers.configs });
    if (!(await process.says('settled', patienceMs))) throw new Error('printing does not start');
    const log = startLog(process, printers);

    await log.print(wantedJobs('W', warmUp.slips, warmUp.forms, random));
    const before = await log.endSession();
    const since = performance.now();
    const failing = failAgainAndAgain(printers.failing, random);
    await log.print(wantedJobs('S', slips, forms, random));
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    const faults = await failing.stop();
    const spooled = (): number => readdirSync(join(folder, 'spool')).length;
    // The last document goes right after the last word on its job.
    await eventually('an empty spool', () => spooled() === 0).catch(() => {});
    const spoolFiles = spooled();
    const after = await log.endSession();
    process.tell({ type: 'stop' });
    await process.ended();

    const megabytes = {
      rssBefore: inMegabytes(before.rssBytes),
      rssAfter: inMegabytes(after.rssBytes),
      heapBefore: inMegabytes(before.heapBytes),
      heapAfter: inMegabytes(after.heapBytes),
    };
    return { seed, seconds, faults, megabytes, ...log.judge(), spoolFiles };
  } finally {
    await process.kill();
    await printers.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const inMegabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Slips and forms in a random order; every second form is one for the second office printer. */
function wantedJobs(prefix: string, slips: number, forms: number, random: () => number): WantedJob[] {
  const kinds = [
    ...Array.from({ length: slips }, () => 'slip' as const),
    ...Array.from({ length: forms }, (_, index) =>
      index % 2 === 0 ? ('form' as const) : ('notification' as const),
    ),
  ];
  return kinds
    .map((kind, index) => ({ place: random(), job: { kind, reference: `${prefix}${index}` } }))
    .sort((a, b) => a.place - b.place)
    .map(({ job }) => job);
}

/** What printing says of its jobs, and a person who answers its questions by what lies in the printer. */
function startLog(process: PrintingProcess, printers: StormPrinters) {
  const latest = new Map<string, { reference: string; job: JobView }>();
  /** References in the order in which their jobs came to a printer. */
  const arrivals = new Map<string, string[]>();
  const wanted: string[] = [];
  let asked = 0;
  let look = (): void => {};
  let memory: (FromChild & { type: 'memory' }) | null = null;

  process.listen((message) => {
    if (message.type === 'memory') memory = message;
    if (message.type === 'job') {
      const { job, reference } = message;
      if (latest.get(job.id)?.job.printerId !== job.printerId)
        arrivals.set(job.printerId, [...(arrivals.get(job.printerId) ?? []), reference]);
      latest.set(job.id, message);
      if (job.state === 'uncertain') {
        asked += 1;
        const cameOut = printers.wholeCopies(reference) > 0;
        process.tell({ type: 'answer', job: job.id, answer: cameOut ? 'came-out' : 'print-again' });
      }
    }
    look();
  });
  const until = (what: string, holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${what} did not come`)), patienceMs);
      look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        look = () => {};
        resolve();
      };
      look();
    });

  return {
    print: async (jobs: readonly WantedJob[]): Promise<void> => {
      wanted.push(...jobs.map(({ reference }) => reference));
      process.tell({ type: 'print', jobs });
      await until('the end of every job', () => {
        const all = [...latest.values()];
        return (
          new Set(all.map(({ reference }) => reference)).size === wanted.length &&
          all.every(({ job }) => finalJobStates.includes(job.state) && job.state !== 'uncertain')
        );
      });
    },
    endSession: async (): Promise<FromChild & { type: 'memory' }> => {
      memory = null;
      process.tell({ type: 'end-session' });
      await until('the memory', () => memory !== null);
      return memory!;
    },
    judge: () => {
      const papers = printers.papers();
      const printed = new Set(
        [...latest.values()].filter(({ job }) => job.state === 'printed').map((one) => one.reference),
      );
      return {
        asked,
        papers: Object.fromEntries([...papers].map(([printer, references]) => [printer, references.length])),
        lost: wanted.filter((reference) => !printed.has(reference)).length,
        wrongCopies: [...printed].filter((reference) => printers.wholeCopies(reference) !== 1).length,
        outOfOrder: [...papers].reduce(
          (sum, [printer, references]) => sum + countOutOfOrder(references, arrivals.get(printer) ?? []),
          0,
        ),
      };
    },
  };
}

/** How many papers have no place of their own behind the one before in the order of arrival. */
function countOutOfOrder(papers: readonly string[], arrivals: readonly string[]): number {
  let last = -1;
  let wrong = 0;
  for (const reference of papers) {
    const at = arrivals.indexOf(reference, last + 1);
    if (at < 0) wrong += 1;
    else last = at;
  }
  return wrong;
}

/** Opens the cover or takes the paper in the midst of printing, and puts it right again. */
function failAgainAndAgain(printer: EscposEmulator, random: () => number): { stop: () => Promise<number> } {
  let isOver = false;
  let faults = 0;
  const run = async (): Promise<void> => {
    while (!isOver) {
      await Promise.race([printer.whenPrintedMm(printer.printedMm() + random() * faultEveryMm), stopped]);
      if (isOver) return;
      faults += 1;
      printer.set(random() < 0.5 ? { coverOpen: true } : { paperLeftMm: 0 });
      await new Promise((resolve) => setTimeout(resolve, random() * faultMs));
      printer.set({ coverOpen: false, paperLeftMm: Infinity });
    }
  };
  let wake = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const running = run();
  return {
    stop: async () => {
      isOver = true;
      wake();
      await running;
      return faults;
    },
  };
}

/** Whether everything that has to be 0 is, and memory has not grown with the jobs. */
export const isClean = ({ lost, wrongCopies, outOfOrder, spoolFiles, megabytes }: StormResult): boolean =>
  lost + wrongCopies + outOfOrder + spoolFiles === 0 && megabytes.heapAfter - megabytes.heapBefore <= 8;

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      slips: { type: 'string', default: '500' },
      forms: { type: 'string', default: '100' },
      seed: { type: 'string' },
    },
  });
  const seed = values.seed === undefined ? {} : { seed: Number(values.seed) };
  const result = await runStorm({ slips: Number(values.slips), forms: Number(values.forms), ...seed });
  globalThis.process.stdout.write(`${JSON.stringify(result)}\n`);
  if (!isClean(result)) globalThis.process.exitCode = 1;
}
