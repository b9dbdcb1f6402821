import {
  isAllowed,
  type ActSubject,
  type DeskAct,
  type DeskRefusal,
  type StaffMember,
} from '../../shared/evaluation/index.ts';
import type { Matter } from '../../shared/matter/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  parseEvent,
  type TraceEntry,
  type TraceEvent,
  type TraceEventOf,
  type TraceEventType,
} from '../../shared/trace/index.ts';
import { storageFailure, type Store } from '../store/index.ts';

/** The log as the desk uses it. */
export interface DeskLog {
  /** On disk when it returns. May throw what the disk refused. */
  readonly append: (event: TraceEvent | ((prev: string) => TraceEvent)) => TraceEntry;
  /** Entries from..to, both included. */
  readonly entries: (from: number, to: number) => Iterable<TraceEntry>;
}

export interface EvaluationOptions {
  readonly store: Pick<Store, 'projected' | 'hallFiles'>;
  readonly log: DeskLog;
  /** By pseudonym, the inactive too. */
  readonly person: (id: string) => StaffMember | null;
  readonly people: () => readonly StaffMember[];
  readonly matters: () => readonly Matter[];
  /** Null when there is no such matter, or not in that version. */
  readonly matter: (code: string, version?: number) => Matter | null;
  readonly hasDepartment: (id: string) => boolean;
  /** The hall's date, such as 2026-11-24. */
  readonly dayOf: (wallMs: number) => string;
  readonly nowMs: () => number;
}

export type Entry<T extends TraceEventType> = TraceEntry & TraceEventOf<T>;
export type Done<T> = Result<T, DeskRefusal>;

/** What all services of the evaluation share. */
export interface EvaluationContext extends EvaluationOptions {
  readonly tables: Store['projected'];
  readonly today: () => string;
  /** Null when the person may; `about` is asked only when the act has a subject. */
  readonly refusal: (by: string, act: DeskAct, about?: ActSubject) => DeskRefusal | null;
  /** Writes the event; the error says why it is not in the log. */
  readonly record: <T extends TraceEventType>(
    event: TraceEventOf<T> | ((prev: string) => TraceEventOf<T>),
  ) => Done<Entry<T>>;
  /** The entry of that kind with that number, which the caller has from a table. */
  readonly entry: <T extends TraceEventType>(seq: number, type: T) => Entry<T>;
}

export function createContext(options: EvaluationOptions): EvaluationContext {
  const { log, person } = options;
  return {
    ...options,
    tables: options.store.projected,
    today: () => options.dayOf(options.nowMs()),
    refusal: (by, act, about) => (isAllowed(act, person(by), about) ? null : 'not-allowed'),
    record: <T extends TraceEventType>(event: TraceEventOf<T> | ((prev: string) => TraceEventOf<T>)) => {
      const example = typeof event === 'function' ? event('0'.repeat(64)) : event;
      if (parseEvent(example) === null) return fail('invalid-input');
      try {
        return ok(log.append(event as TraceEvent) as Entry<T>);
      } catch (error) {
        if (storageFailure(error) === null) throw error;
        return fail('storage');
      }
    },
    entry: <T extends TraceEventType>(seq: number, type: T) => {
      const [entry] = [...log.entries(seq, seq)];
      if (entry?.type !== type) throw new Error(`entry ${seq} is no ${type}`);
      return entry as unknown as Entry<T>;
    },
  };
}

/** The first refusal of several checks. */
export const firstOf = (...refusals: readonly (DeskRefusal | null | false)[]): DeskRefusal | null =>
  refusals.find((refusal): refusal is DeskRefusal => refusal !== null && refusal !== false) ?? null;
