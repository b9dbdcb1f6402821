import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TraceReader } from '../../store/index.ts';
import { entryOf } from '../../trace/index.ts';

/** What the log tells of starts and of the clock since a moment. */
export interface RecentStarts {
  readonly starts: number;
  /** Starts after the kiosk had not been shut down in order. */
  readonly cut: number;
  readonly clockSteps: readonly { readonly stepMs: number; readonly atMs: number }[];
}

/** Entries read in one turn, so that a touch of the screen never waits. */
const stretch = 512;
const wanted = ['"type":"boot"', '"type":"clock.step"'];

/** Looks backwards. Only entries whose bytes name one of the two kinds are read in full. */
export async function recentStarts(
  reader: Pick<TraceReader, 'last' | 'range'>,
  sinceMs: number,
): Promise<RecentStarts> {
  let [starts, cut] = [0, 0];
  const clockSteps: { stepMs: number; atMs: number }[] = [];
  for (let next = reader.last()?.seq ?? 0; next > 0; next -= stretch) {
    const rows = [...reader.range(Math.max(1, next - stretch + 1), next)];
    for (const row of rows) {
      if (!wanted.some((type) => row.entry.includes(type))) continue;
      const entry = entryOf(row);
      if (entry === null || entry.t < sinceMs) continue;
      if (entry.type === 'boot') {
        starts += 1;
        if (entry.recovered) cut += 1;
      }
      if (entry.type === 'clock.step') clockSteps.push({ stepMs: entry.stepMs, atMs: entry.t });
    }
    const oldest = rows[0] === undefined ? null : entryOf(rows[0]);
    if (oldest !== null && oldest.t < sinceMs) break;
    await nextTurn();
  }
  return { starts, cut, clockSteps: clockSteps.sort((a, b) => b.atMs - a.atMs) };
}
