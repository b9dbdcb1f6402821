import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { TraceReader } from '../../store/index.ts';
import { loggedEntry } from './logged-entry.ts';
import type { WalkEntries } from './walk-entries.ts';

/** Who did what an entry says: the person of the desk, the director at the kiosk, or the kiosk itself. Pseudonyms. */
export function resourcesOf(reader: TraceReader): (walk: WalkEntries) => (entry: TraceEntry) => string {
  const kiosk = kioskOf(reader);
  return ({ director }) =>
    (entry) => {
      // How a director came in stands in `by` too.
      if ('by' in entry && entry.type !== 'session.armed') return entry.by ?? kiosk;
      return 'at' in entry ? director : kiosk;
    };
}

/** The name the kiosk gave itself in the first entry. */
export function kioskOf(reader: TraceReader): string {
  const first = reader.get(1);
  const entry = first && loggedEntry(first)?.entry;
  return entry?.type === 'genesis' ? entry.kiosk : 'kiosk';
}
