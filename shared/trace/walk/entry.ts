import type { TraceEntry, TraceEventType } from '../vocabulary.ts';

export type EntryOf<T extends TraceEventType> = Extract<TraceEntry, { readonly type: T }>;

/** An entry of a traced session. */
export type SessionEntry = Extract<TraceEntry, { readonly sid: string }>;
/** An entry that the page noted, with the time of the page's own clock. */
export type NoteEntry = Extract<SessionEntry, { readonly at: number }>;

export const isNote = (entry: SessionEntry): entry is NoteEntry => 'at' in entry;

export const isOfSession = (entry: TraceEntry): entry is SessionEntry => 'sid' in entry;

/** An entry and when it was, in microseconds since the walk began. */
export interface Timed<E extends SessionEntry = SessionEntry> {
  readonly entry: E;
  readonly atUs: number;
}
