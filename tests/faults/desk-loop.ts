import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rebuildProjections } from '../../electron/desk/index.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { verifyLog } from '../../electron/trace/index.ts';
import { entriesOf } from '../../electron/app/evaluation/index.ts';
import { systemClock } from '../../shared/clock.ts';
import type { FromDesk, StartDesk } from './desk-child.ts';
import { randomFrom } from './random.ts';

/** What a loop of kills saw. All numbers from `lost` on have to be 0. */
export interface DeskLoopResult {
  readonly seed: number;
  readonly kills: number;
  readonly acts: number;
  readonly entries: number;
  /** Acts that were told to be done and whose entries are not in the log. */
  readonly lost: number;
  /** Logs that do not hold together after a kill. */
  readonly broken: number;
  /** Tables that differ from those made anew from the log. */
  readonly unequal: number;
}

/** Kills the desk at random moments while people write at it, and looks after each kill what is left. */
export async function runDeskLoop(rounds: number, seed = Date.now() % 1_000_000): Promise<DeskLoopResult> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-loop-'));
  const random = randomFrom(seed);
  const seen = { acts: 0, entries: 0, lost: 0, broken: 0, unequal: 0 };
  let next = loadDesk();
  try {
    for (let round = 0; round < rounds; round += 1) {
      const desk = await next;
      if (round + 1 < rounds) next = loadDesk();
      const order = { folder, seed: Math.floor(random() * 1e9), isUpdated: random() < 0.2 };
      const acked = await killAtRandom(desk, order, round > 0 && random() < killedAtStart, random);
      seen.acts += acked.length;
      const left = await inspect(folder);
      seen.lost += acked.filter((seq) => seq > left.entries).length;
      seen.broken += left.isWhole ? 0 : 1;
      seen.unequal += left.isEqual ? 0 : 1;
      seen.entries = left.entries;
    }
    return { seed, kills: rounds, ...seen };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const isClean = ({ lost, broken, unequal }: DeskLoopResult): boolean => lost + broken + unequal === 0;

async function loadDesk(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('desk-child.ts', import.meta.url)), {
    execPath: process.execPath,
  });
  const [message] = (await once(child, 'message')) as [FromDesk];
  if (message.type !== 'loaded') throw new Error('the desk does not load');
  return child;
}

/** Share of the rounds that kill while the log and its tables are opened. */
const killedAtStart = 0.2;
/** How long a start takes here; the moments of death at the start are spread over it. */
let startMs = 0;

/** Kills it within one of its next acts, or while it starts. @returns how long it said the log is, after each act */
async function killAtRandom(
  desk: ChildProcess,
  order: StartDesk,
  atStart: boolean,
  random: () => number,
): Promise<number[]> {
  const acked: number[] = [];
  const acts = Math.ceil(random() * mostActs);
  const since = performance.now();
  const ended = once(desk, 'exit').then(() => 'ended' as const);
  const isTime = new Promise<void>((resolve) => {
    desk.on('message', (message: FromDesk) => {
      if (message.type === 'started') startMs = performance.now() - since;
      if (message.type === 'acked' && acked.push(message.seq) >= acts) resolve();
    });
    if (atStart) setTimeout(resolve, random() * startMs);
  });
  desk.send(order);
  if ((await Promise.race([ended, isTime])) === 'ended') throw new Error('the desk ended by itself');
  await new Promise((resolve) => setTimeout(resolve, random() * 15));
  desk.kill('SIGKILL');
  await ended;
  return acked;
}

const mostActs = 30;

interface Left {
  readonly entries: number;
  readonly isWhole: boolean;
  readonly isEqual: boolean;
}

async function inspect(folder: string): Promise<Left> {
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  try {
    const entries = store.trace.last()?.seq ?? 0;
    if (entries === 0) return { entries, isWhole: true, isEqual: true };
    const { flaw } = await verifyLog(store.trace, { vkey: null, claims: [], witnesses: [] });
    const before = dump(store);
    rebuildProjections(store, entries, (from, to) => entriesOf(store, from, to));
    return {
      entries,
      isWhole: flaw === null && store.setAside === null,
      isEqual: before === dump(store),
    };
  } finally {
    store.close();
  }
}

const dump = ({ projected }: Store): string =>
  JSON.stringify(Object.values(projected).map(({ where }) => where({})));
