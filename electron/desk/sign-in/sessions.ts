import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';

export const idleMs = 15 * 60_000;
export const longestMs = 12 * 60 * 60_000;

export type SessionEnd = 'idle' | 'too-long' | 'ended';

/** One person signed in on one page. */
export interface StaffSession {
  readonly token: string;
  readonly person: string;
  /** Wall time of the sign-in in milliseconds. */
  readonly sinceMs: number;
  /** Begins the idle time anew. */
  readonly stay: () => void;
  readonly end: (why: SessionEnd) => void;
}

/** Who is signed in now. In memory only: when the kiosk starts anew, everybody signs in again. */
export interface StaffSessions {
  readonly open: (person: string) => StaffSession;
  readonly find: (token: string) => StaffSession | null;
  /** Of one person, the oldest first. */
  readonly of: (person: string) => readonly StaffSession[];
  /** @param except a session that goes on, such as the one in which the password was changed */
  readonly endAll: (person: string, except?: StaffSession | null) => void;
  /** Returns the function that stops listening. */
  readonly onEnd: (listener: (session: StaffSession, why: SessionEnd) => void) => () => void;
  readonly close: () => void;
}

export function createSessions(clock: Clock): StaffSessions {
  const sessions = new Map<string, { readonly session: StaffSession; readonly stop: () => void }>();
  const listeners = new Set<(session: StaffSession, why: SessionEnd) => void>();

  const open = (person: string): StaffSession => {
    const token = randomBytes(32).toString('base64url');
    const end = (why: SessionEnd): void => {
      const ended = sessions.get(token);
      if (!ended) return;
      sessions.delete(token);
      ended.stop();
      for (const listener of [...listeners]) listener(session, why);
    };
    let stopIdle = (): void => {};
    const stay = (): void => {
      if (!sessions.has(token)) return;
      stopIdle();
      stopIdle = clock.after(idleMs, () => end('idle'));
    };
    const session: StaffSession = { token, person, sinceMs: clock.wallMs(), stay, end };
    const stopLongest = clock.after(longestMs, () => end('too-long'));
    sessions.set(token, {
      session,
      stop: () => {
        stopIdle();
        stopLongest();
      },
    });
    stay();
    return session;
  };

  const of = (person: string): readonly StaffSession[] =>
    [...sessions.values()].flatMap(({ session }) => (session.person === person ? [session] : []));

  return {
    open,
    find: (token) => sessions.get(token)?.session ?? null,
    of,
    endAll: (person, except = null) => {
      for (const session of of(person)) {
        if (session !== except) session.end('ended');
      }
    },
    onEnd: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      for (const { stop } of sessions.values()) stop();
      sessions.clear();
    },
  };
}
