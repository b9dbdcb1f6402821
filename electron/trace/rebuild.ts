import type { TraceEntry } from '../../shared/trace/index.ts';
import type { Store } from '../store/index.ts';
import { entryOf } from './log.ts';

/** A table, or several, that follow from the log and hold nothing that is not in it. */
export interface TraceProjection {
  readonly name: string;
  /** Empties its tables. */
  readonly clear: () => void;
  /** Writes what follows from one entry; called with every entry in the order of the log. */
  readonly apply: (entry: TraceEntry) => void;
}

/** What the log runs in the transaction of each new entry. */
export const projecting =
  (projections: readonly TraceProjection[]) =>
  (entry: TraceEntry): void => {
    for (const { apply } of projections) apply(entry);
  };

/** Makes the projections anew from the log, all in one transaction: either they are all new, or nothing has changed. */
export function rebuild(store: Store, projections: readonly TraceProjection[]): number {
  let entries = 0;
  store.atOnce(() => {
    for (const { clear } of projections) clear();
    for (const row of store.trace.range(1, Number.MAX_SAFE_INTEGER)) {
      const entry = entryOf(row);
      if (entry === null) continue;
      for (const { apply } of projections) apply(entry);
      entries += 1;
    }
  });
  return entries;
}
