import type { TraceEntry } from '../../../shared/trace/index.ts';
import { eventTypes } from '../../../shared/trace/index.ts';
import type { TraceReader, TraceRow } from '../../store/index.ts';

/** An entry with what leads back to it: its number and its hash stand on everything that is taken out. */
export interface LoggedEntry {
  readonly entry: TraceEntry;
  /** SHA-256 of the entry's bytes, in hexadecimal. */
  readonly hash: string;
}

const known = new Set(eventTypes);

/**
 * Reads an entry without checking it field by field: it was checked before it was written, and its hash says that it is the
 * same. Null for a kind of another version of the vocabulary.
 */
export function loggedEntry({ entry, hash }: TraceRow): LoggedEntry | null {
  const parsed = JSON.parse(entry.toString('utf8')) as TraceEntry;
  return known.has(parsed.type) ? { entry: parsed, hash: hash.toString('hex') } : null;
}

export function* loggedEntries(reader: TraceReader, seqs: Iterable<number>): IterableIterator<LoggedEntry> {
  for (const seq of seqs) {
    const row = reader.get(seq);
    const logged = row && loggedEntry(row);
    if (logged) yield logged;
  }
}

/** ISO 8601 in UTC, to the millisecond. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();
