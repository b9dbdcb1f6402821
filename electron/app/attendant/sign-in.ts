import type { Clock } from '../../../shared/clock.ts';
import { isSecret } from '../../desk/index.ts';

export type SignedIn =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' | 'wait'; readonly waitSeconds: number };

/** Whether the person at the screen is the attendant. Lives in memory; nobody is named. */
export interface AttendantSignIn {
  /** A PIN is configured. */
  readonly isPossible: boolean;
  readonly isSignedIn: () => boolean;
  /** Each wrong PIN doubles the time in which no other is looked at. */
  readonly signIn: (pin: string) => Promise<SignedIn>;
  /** Begins the idle time anew. */
  readonly stay: () => void;
  readonly leave: () => void;
}

export interface SignInOptions {
  /** Null: nobody can sign in. */
  readonly pinHash: string | null;
  readonly idleSeconds: number;
  readonly clock: Clock;
  /** The attendant has gone without saying so; they are signed out already. */
  readonly onIdle: () => void;
}

const longestWaitSeconds = 300;

export function createSignIn({ pinHash, idleSeconds, clock, onIdle }: SignInOptions): AttendantSignIn {
  let wrong = 0;
  let openAgainMs = -Infinity;
  let isSignedIn = false;
  let isLooking = false;
  let turn = 0;
  let stopIdle = (): void => {};

  const leave = (): void => {
    turn += 1;
    isSignedIn = false;
    stopIdle();
  };
  const stay = (): void => {
    stopIdle();
    stopIdle = clock.after(idleSeconds * 1000, () => {
      leave();
      onIdle();
    });
  };
  const secondsLeft = (): number => Math.ceil((openAgainMs - clock.monotonicMs()) / 1000);

  return {
    isPossible: pinHash !== null,
    isSignedIn: () => isSignedIn,
    signIn: async (pin) => {
      if (pinHash === null) return { ok: false, reason: 'wrong', waitSeconds: 0 };
      if (isLooking) return { ok: false, reason: 'wait', waitSeconds: 1 };
      if (secondsLeft() > 0) return { ok: false, reason: 'wait', waitSeconds: secondsLeft() };
      const asked = turn;
      isLooking = true;
      const isRight = await isSecret(pin, pinHash).finally(() => (isLooking = false));
      if (!isRight) {
        wrong += 1;
        const waitSeconds = Math.min(2 ** (wrong - 1), longestWaitSeconds);
        openAgainMs = clock.monotonicMs() + waitSeconds * 1000;
        return { ok: false, reason: 'wrong', waitSeconds };
      }
      wrong = 0;
      // Whoever typed it has left meanwhile; the next person must not find the door open.
      if (asked !== turn) return { ok: false, reason: 'wait', waitSeconds: 0 };
      isSignedIn = true;
      stay();
      return { ok: true };
    },
    stay,
    leave,
  };
}
