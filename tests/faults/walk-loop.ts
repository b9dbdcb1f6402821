import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEntry, type TraceEntry } from '../../shared/trace/index.ts';
import { readLog } from '../support/directors.ts';
import { randomFrom } from './random.ts';

/** What killing a walk again and again showed. All numbers from `lost` on have to be 0. */
export interface WalkLoopResult {
  readonly seed: number;
  readonly kills: number;
  readonly entries: number;
  /** Walks that were cut off by a kill. */
  readonly cut: number;
  /** Entries that were said to be on disk and are not. */
  readonly lost: number;
  /** Kills after which the chain did not hold. */
  readonly broken: number;
  /** Walks that were cut off, and no later entry says so. */
  readonly unseen: number;
}

/** Longest time from the first entry of a start to its death. */
const longestMs = 150;

export async function runWalkLoop({
  rounds,
  seed = Date.now() % 1_000_000,
}: {
  readonly rounds: number;
  readonly seed?: number;
}): Promise<WalkLoopResult> {
  const folder = mkdtempSync(join(tmpdir(), 'walk-loop-'));
  const random = randomFrom(seed);
  const seen = { kills: 0, lost: 0, broken: 0 };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const said = await killOne(folder, random() * longestMs);
      seen.kills += 1;
      const { rows } = readLog(folder);
      seen.lost += Math.max(0, said - rows.length);
      if (!isChain(rows)) seen.broken += 1;
    }
    // One start more, so that the last walk too can be said to be cut off.
    await killOne(folder, longestMs);
    const { entries } = readLog(folder);
    return { seed, ...seen, entries: entries.length, ...walksOf(entries) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the last number that was said. */
async function killOne(folder: string, afterMs: number): Promise<number> {
  const program = fileURLToPath(new URL('walk-child.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  if (said === '') throw new Error(`the walk does not start: ${complaint}`);
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  const [, signal] = (await closed) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`the walk ended by itself: ${complaint}`);
  // The last line may be half of one.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
}

/** Looks at every entry again, with nothing of the log's own reader. */
function isChain(rows: ReturnType<typeof readLog>['rows']): boolean {
  let previous = '0'.repeat(64);
  return rows.every(({ seq, entry, hash: kept }, at) => {
    const read = parseEntry(JSON.parse(entry.toString('utf8')));
    const holds = seq === at + 1 && read?.seq === seq && read.prev === previous;
    previous = hash('sha256', entry);
    return holds && kept.toString('hex') === previous;
  });
}

/** Walks that a kill cut off, and those of them that nothing closes. The last may still be going on. */
function walksOf(entries: readonly TraceEntry[]): { cut: number; unseen: number } {
  const open = new Set<string>();
  let cut = 0;
  for (const entry of entries) {
    if (entry.type === 'session.armed') open.add(entry.sid);
    if (entry.type !== 'session.closed') continue;
    open.delete(entry.sid);
    if (entry.why === 'power') cut += 1;
  }
  const last = entries.findLast(({ type }) => type === 'session.armed');
  if (last?.type === 'session.armed') open.delete(last.sid);
  return { cut, unseen: open.size };
}

export const isClean = ({ lost, broken, unseen }: WalkLoopResult): boolean => lost + broken + unseen === 0;
