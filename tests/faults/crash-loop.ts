import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore, type JobRow } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { finalJobStates, type JobState } from '../../shared/print/index.ts';
import { startCrashPrinter, type CrashKind, type CrashPrinter, type Output } from './crash-printers.ts';
import { loadProcess, type PrintingProcess } from './printing-process.ts';
import { randomFrom } from './random.ts';

interface LoopOptions {
  readonly rounds: number;
  readonly kind: CrashKind;
  /** Decides when the process is killed; by default another one at every run. */
  readonly seed?: number;
}

/** What a crash loop saw. All numbers from `lost` on have to be 0. */
export interface LoopResult {
  readonly kind: CrashKind;
  readonly seed: number;
  readonly kills: number;
  readonly jobs: number;
  readonly ends: Readonly<Partial<Record<JobState, number>>>;
  /** Taken on, and not in the store or without an end there. */
  readonly lost: number;
  /** More than one piece of paper of a job that nobody asked for again. */
  readonly twice: number;
  readonly falselyPrinted: number;
  /** Ended as failed or cancelled, and paper exists. */
  readonly falselyFailed: number;
  /** Starts that did not find an end for every job in time. */
  readonly stuck: number;
  /** Files in the spool after a start had settled. */
  readonly spoolFiles: number;
  /** Pieces of paper with parts of two jobs. */
  readonly shared: number;
  readonly misunderstood: number;
}

const patienceMs = 30_000;
const jobsPerRound = 3;
/** Share of the rounds that kill while the jobs of the last round are being settled. */
const killedAtStart = 0.2;
/** Share of the rounds in which the paper runs out. */
const withoutPaper = 0.2;

/** Kills a printing process at random moments, again and again, and counts what its printer and its store say. */
export async function runCrashLoop(options: LoopOptions): Promise<LoopResult> {
  const { rounds, kind, seed = Date.now() % 1_000_000 } = options;
  const folder = mkdtempSync(join(tmpdir(), 'crash-loop-'));
  const printer = await startCrashPrinter(kind);
  try {
    const seen = await crash({ printer, folder, rounds, random: randomFrom(seed) });
    const rows = readRows(folder);
    const { taken, ...counts } = seen;
    return { kind, seed, jobs: rows.length, ...counts, ...judge(rows, taken, printer.output()) };
  } finally {
    await printer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Crashing {
  readonly printer: CrashPrinter;
  readonly folder: string;
  readonly rounds: number;
  readonly random: () => number;
}

async function crash({ printer, folder, rounds, random }: Crashing) {
  const taken: string[] = [];
  const seen = { kills: 0, stuck: 0, spoolFiles: 0 };
  let loaded = loadProcess();
  /** How long an undisturbed round prints; the moments of death are spread over a little more. */
  let printMs = 0;
  let settleMs = 0;

  async function start(process: PrintingProcess, dies: boolean): Promise<boolean> {
    const since = performance.now();
    process.tell({ type: 'start', folder, printers: [printer.config] });
    if (dies) {
      await process.says('idle', random() * settleMs);
      return false;
    }
    const isSettled = await process.says('settled', patienceMs);
    settleMs = Math.max(settleMs, performance.now() - since);
    if (!isSettled) seen.stuck += 1;
    return isSettled;
  }

  async function print(process: PrintingProcess, round: number, isUndisturbed: boolean): Promise<void> {
    printer.setPaperOut(!isUndisturbed && random() < withoutPaper);
    const since = performance.now();
    const jobs = Array.from({ length: jobsPerRound }, (_, index) => ({
      kind: printer.document,
      reference: `R${round}-${index}`,
    }));
    process.tell({ type: 'print', jobs });
    const isIdle = await process.says('idle', isUndisturbed ? patienceMs : random() * printMs * 1.2);
    if (!isUndisturbed) return;
    printMs = Math.max(printMs, performance.now() - since);
    if (!isIdle) seen.stuck += 1;
  }

  for (let round = 0; round <= rounds; round += 1) {
    const process = await loaded;
    const isLast = round === rounds;
    if (!isLast) loaded = loadProcess();
    const isUndisturbed = isLast || round === 0;
    if (await start(process, !isUndisturbed && random() < killedAtStart)) {
      seen.spoolFiles += readdirSync(join(folder, 'spool')).length;
      await print(process, round, isUndisturbed);
    }
    taken.push(...process.taken());
    if (isLast) process.tell({ type: 'stop' });
    else {
      await process.kill();
      seen.kills += 1;
    }
    await process.ended();
  }
  return { ...seen, taken };
}

type Judgement = Omit<LoopResult, 'kind' | 'seed' | 'kills' | 'jobs' | 'stuck' | 'spoolFiles'>;

function judge(rows: readonly JobRow[], taken: readonly string[], output: Output): Judgement {
  const ends: Partial<Record<JobState, number>> = {};
  for (const { state } of rows) ends[state] = (ends[state] ?? 0) + 1;
  const known = new Set(rows.map((row) => row.reference));
  const none = { whole: 0, torn: 0 };
  const found = rows.map((row) => ({ ...row, ...(output.copies.get(row.reference) ?? none) }));
  return {
    ends,
    lost:
      taken.filter((reference) => !known.has(reference)).length +
      found.filter(({ state }) => !finalJobStates.includes(state)).length,
    twice: found.filter(({ whole, torn }) => whole + torn > 1).length,
    falselyPrinted: found.filter(({ state, whole }) => state === 'printed' && whole === 0).length,
    falselyFailed: found.filter(
      ({ state, whole, torn }) => (state === 'failed' || state === 'cancelled') && whole + torn > 0,
    ).length,
    shared: output.shared,
    misunderstood: output.failures.length,
  };
}

function readRows(folder: string): JobRow[] {
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const rows = opened.value.jobs.latest(100_000);
  opened.value.close();
  return rows;
}

/** Whether everything that has to be 0 is. */
export const isClean = (result: LoopResult): boolean =>
  result.lost +
    result.twice +
    result.falselyPrinted +
    result.falselyFailed +
    result.stuck +
    result.spoolFiles +
    result.shared +
    result.misunderstood ===
  0;

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      kind: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const kinds = (['thermal', 'office', 'queue'] as const).filter(
    (kind) => values.kind === undefined || values.kind === kind,
  );
  for (const kind of kinds) {
    const seed = values.seed === undefined ? {} : { seed: Number(values.seed) };
    const result = await runCrashLoop({ kind, rounds: Number(values.rounds), ...seed });
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if (!isClean(result)) process.exitCode = 1;
  }
}
