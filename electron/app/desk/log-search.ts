import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LogFilter, LogPage } from '../../../shared/contract/desk/index.ts';
import { logGroupOf, type LogGroup, type TraceEntry } from '../../../shared/trace/index.ts';
import { hallDate } from '../hall-time.ts';

const pageLength = 50;
/** Entries read in one turn, so that a touch of the screen never waits for a search. */
const stretch = 256;
/** A search gives up here and says how far it got. */
const furthest = 20_000;

interface Searched {
  readonly size: () => number;
  readonly entries: (from: number, to: number) => Iterable<TraceEntry>;
}

/** Looks backwards through the log. @param hidden groups that are not for whoever asks */
export async function searchLog(
  log: Searched,
  filter: LogFilter,
  before: number | null,
  hidden: readonly LogGroup[],
): Promise<LogPage> {
  const last = Math.min(log.size(), (before ?? Number.MAX_SAFE_INTEGER) - 1);
  const found: TraceEntry[] = [];
  let next = last;
  while (next > 0 && next > last - furthest) {
    const from = Math.max(1, next - stretch + 1);
    for (const entry of [...log.entries(from, next)].reverse()) {
      if (!isWanted(entry, filter, hidden)) continue;
      found.push(entry);
      if (found.length === pageLength) return { entries: found, searchedTo: entry.seq };
    }
    next = from - 1;
    await nextTurn();
  }
  return { entries: found, searchedTo: next + 1 };
}

function isWanted(entry: TraceEntry, filter: LogFilter, hidden: readonly LogGroup[]): boolean {
  const group = logGroupOf[entry.type];
  if (hidden.includes(group) || (filter.group !== null && filter.group !== group)) return false;
  if (filter.person !== null && !isBy(entry, filter.person)) return false;
  if (filter.from === null && filter.to === null) return true;
  const day = hallDate(entry.t);
  return (filter.from === null || day >= filter.from) && (filter.to === null || day <= filter.to);
}

/** Who did it; for a walk and a refused sign-in or code, whose it was. */
const isBy = (entry: TraceEntry, person: string): boolean =>
  ('by' in entry && entry.by === person) ||
  ('director' in entry && entry.director === person) ||
  ('person' in entry && entry.person === person);
