import { z } from 'zod';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import { createProjections, projectionVersion, rebuildProjections } from '../../desk/index.ts';
import { storageFailure, type Store } from '../../store/index.ts';
import { entryOf, type Projection } from '../../trace/index.ts';
import type { Log } from '../log.ts';

const setting = 'desk.projections';

/** Entries from..to of the log as it lies on disk, without those that are none. */
export const entriesOf = (store: Pick<Store, 'trace'>, from: number, to: number): TraceEntry[] =>
  [...store.trace.range(from, to)].flatMap((row) => entryOf(row) ?? []);

/** What each new entry changes in the desk's tables. Tables of another version of this program are made anew first. */
export function openProjections(store: Store, say: Log): Projection {
  try {
    if (store.settings.get(setting, z.int()) !== projectionVersion) {
      const size = store.trace.last()?.seq ?? 0;
      rebuildProjections(store, size, (from, to) => entriesOf(store, from, to));
      store.settings.set(setting, projectionVersion);
      if (size > 0) say(`the desk's tables were made anew from ${size} entries of the log`);
    }
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    say(
      'the desk shows what it knew before: its tables cannot be made anew, because the disk does not take them',
    );
  }
  const projections = createProjections(store);
  return (entry) => projections.forEach(({ apply }) => apply(entry));
}
