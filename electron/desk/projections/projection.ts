import type { TraceEntry } from '../../../shared/trace/index.ts';

/**
 * Tables that follow from the log. `apply` runs in the transaction of the entry itself, so it never throws because of
 * what an entry says: what does not fit, such as a change of a record that is not there, changes nothing.
 */
export interface DeskProjection {
  readonly name: string;
  readonly clear: () => void;
  readonly apply: (entry: TraceEntry) => void;
}
