import type { Note } from './notes.ts';
import type { TraceEntry, TraceEvent } from './vocabulary.ts';
import { parseEntry } from './vocabulary.ts';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
type KioskEvent = Without<Extract<TraceEvent, { readonly sid: string }>, 'sid'>;

/** Writes down a walk as a kiosk would, with a clock that only moves when it is told to. */
export interface Recording {
  /** Time goes by, in seconds. */
  readonly pass: (seconds: number) => void;
  /** What the page notes now. It reaches the log with the next delivery. */
  readonly note: (note: Without<Note, 'at'>) => void;
  /** What the kiosk itself writes, now. */
  readonly write: (event: KioskEvent) => void;
  /** What the page noted is written. */
  readonly deliver: () => void;
  readonly nowMs: () => number;
  readonly entries: () => readonly TraceEntry[];
}

export interface RecordingOptions {
  readonly sid?: string;
  readonly boot?: string;
  readonly firstSeq?: number;
  /** Wall time of the first entry. */
  readonly beganMs?: number;
  /** What the kiosk's monotonic clock says when the page's says nought. */
  readonly pageOpenedMs?: number;
}

const zeros = '0'.repeat(64);

export function record(options: RecordingOptions = {}): Recording {
  const { sid = 'a1b2c3d4e5f60718', boot = 'b'.repeat(16), firstSeq = 1 } = options;
  const { beganMs = Date.UTC(2026, 10, 24, 1, 41), pageOpenedMs = 7_000 } = options;
  const entries: TraceEntry[] = [];
  let waiting: (Note & { sid: string })[] = [];
  let pageUs = 0;
  const append = (event: object): void => {
    const entry = parseEntry({
      v: 1,
      seq: firstSeq + entries.length,
      t: beganMs + Math.round(pageUs / 1000),
      mono: pageOpenedMs * 1000 + pageUs,
      boot,
      prev: zeros,
      ...event,
    });
    if (entry === null) throw new Error(`not in the vocabulary: ${JSON.stringify(event)}`);
    entries.push(entry);
  };
  const deliver = (): void => {
    for (const note of waiting) append(note);
    waiting = [];
  };
  return {
    pass: (seconds) => {
      pageUs += Math.round(seconds * 1_000_000);
    },
    note: (note) => {
      waiting.push({ ...note, at: pageUs, sid } as Note & { sid: string });
    },
    write: (event) => append({ ...event, sid }),
    deliver,
    nowMs: () => pageUs / 1000,
    entries: () => {
      deliver();
      return entries;
    },
  };
}
