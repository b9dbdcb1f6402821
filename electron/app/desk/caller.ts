import type { StaffSession, StaffSessions, SessionEnd } from '../../desk/index.ts';
import type { Person } from '../../store/index.ts';

/** Whoever sits at one desk page. */
export interface Caller {
  /** The person as they are kept now; null while nobody is signed in. */
  readonly personOrNull: () => Person | null;
  /** For handlers of calls that need somebody signed in: they are not reached without. */
  readonly person: () => Person;
  readonly session: () => StaffSession;
  readonly become: (session: StaffSession) => void;
  readonly leave: () => void;
}

export interface CallerOptions {
  readonly sessions: StaffSessions;
  readonly find: (id: string) => Person | null;
  readonly onEnd: (why: SessionEnd) => void;
}

/** Follows the session of one page, and ends with the page's line; the session itself lives on for a resume. */
export function createCaller({ sessions, find, onEnd }: CallerOptions): Caller {
  let session: StaffSession | null = null;
  const stop = sessions.onEnd((ended, why) => {
    if (ended !== session) return;
    session = null;
    onEnd(why);
  });
  const personOrNull = (): Person | null => {
    const person = session === null ? null : find(session.person);
    return person?.isActive === true ? person : null;
  };
  const needed = <T>(value: T | null): T => {
    if (value === null) throw new Error('this call needs somebody signed in');
    return value;
  };
  return {
    personOrNull,
    person: () => needed(personOrNull()),
    session: () => needed(session),
    become: (next) => {
      session = next;
    },
    leave: () => {
      stop();
      session = null;
    },
  };
}
