import { randomBytes } from 'node:crypto';
import type {
  CloseReason,
  Note,
  Screen,
  TraceEvent,
  TraceEventOf,
  WalkMode,
} from '../../../shared/trace/index.ts';
import { storageFailure } from '../../store/index.ts';
import type { TraceLog } from '../log.ts';
import type { Trace } from '../start-trace.ts';
import { createWriteQueue } from './write-queue.ts';

/** Who entered, and with what. */
export interface Entered {
  readonly person: string;
  readonly by: 'one-time-code' | 'pin';
}

/** What a director was asked to walk. */
export interface Assigned {
  readonly assignment: string;
  readonly round: string;
  readonly mode: WalkMode;
  readonly matter: string;
}

export type NextAssignment = (person: string) => Assigned | null;

/** The page as it stands when somebody enters. */
export interface PageState extends Pick<
  TraceEventOf<'session.armed'>,
  'language' | 'textSize' | 'care' | 'contrast'
> {
  /** The note of the screen's coming up; null when the page has said nothing yet. */
  readonly entered: Extract<Note, { type: 'screen.enter' }> | null;
}

/** An event of a session, without the number of the session. */
export type SessionEvent = TraceEvent extends infer E
  ? E extends { readonly sid: string }
    ? Omit<E, 'sid'>
    : never
  : never;

/**
 * Writes a traced session into the log: one durable entry an event, in order, after the page has its answer. A disk that
 * takes no more ends the trace and nothing else; `Trace.problem` then says so.
 */
export interface WalkRecorder {
  readonly isArmed: () => boolean;
  /** From here on the session is traced. Gives how many writes it put into the queue; 0 when there is no log to write to. */
  readonly arm: (entered: Entered, page: PageState) => number;
  /** Nothing unless the session is traced. */
  readonly record: (event: SessionEvent) => void;
  /** Says in the log that a code opened nothing. Gives how many writes it put into the queue. */
  readonly refuse: (refusal: Omit<TraceEventOf<'entry.refused'>, 'type'>) => number;
  readonly end: (why: CloseReason, screen: Screen | null) => void;
  /** A write of somebody else, in order with these. */
  readonly write: (write: () => void) => void;
  /** Settles when everything is on disk. */
  readonly settled: () => Promise<void>;
  /** Writes what waits, now. */
  readonly drain: () => void;
}

export interface WalkRecorderOptions {
  readonly trace: Pick<Trace, 'log' | 'noteProblem'>;
  readonly nextAssignment: NextAssignment;
}

export function createWalkRecorder({ trace, nextAssignment }: WalkRecorderOptions): WalkRecorder {
  let sid: string | null = null;
  /** The session that has begun in the log and not ended there. */
  let open: string | null = null;
  /** It broke off because of the disk. */
  let isCut = false;

  const queue = createWriteQueue((error) => {
    sid = null;
    isCut = open !== null;
    trace.noteProblem(storageFailure(error) ?? 'fault', error);
  });
  const withLog = (write: (log: TraceLog) => void): number => {
    const { log } = trace;
    if (log === null) return 0;
    queue.add(() => write(log));
    return 1;
  };
  const close = (closed: string, why: CloseReason, screen: Screen | null): void => {
    withLog((log) => {
      log.append({ type: 'session.closed', sid: closed, why, screen });
      open = null;
      log.checkpoint('session-end');
    });
  };
  const closeCut = (): void => {
    if (isCut && open !== null) close(open, 'storage', null);
    isCut = false;
  };

  return {
    isArmed: () => sid !== null,
    arm: ({ person, by }, { entered, ...reading }) => {
      if (trace.log === null || sid !== null) return 0;
      closeCut();
      const armed = randomBytes(8).toString('hex');
      const assigned = nextAssignment(person);
      sid = armed;
      const writes = [
        withLog((log) => {
          log.append({
            type: 'session.armed',
            sid: armed,
            director: person,
            by,
            assignment: assigned?.assignment ?? null,
            round: assigned?.round ?? null,
            mode: assigned?.mode ?? null,
            nonce: randomBytes(32).toString('hex'),
            ...reading,
          });
          open = armed;
          trace.noteProblem(null);
        }),
        // The screen on which the code was typed: whoever shows the walk begins there.
        entered === null ? 0 : withLog((log) => log.append({ ...entered, sid: armed })),
        withLog((log) => log.checkpoint('session-start')),
      ];
      return writes.reduce<number>((sum, count) => sum + count, 0);
    },
    record: (event) => {
      const of = sid;
      if (of !== null) withLog((log) => log.append({ ...event, sid: of } as TraceEvent));
    },
    refuse: (refusal) => withLog((log) => log.append({ type: 'entry.refused', ...refusal })),
    end: (why, screen) => {
      closeCut();
      if (sid !== null) close(sid, why, screen);
      sid = null;
    },
    write: queue.add,
    settled: queue.settled,
    drain: queue.drain,
  };
}
