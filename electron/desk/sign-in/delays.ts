import type { Clock } from '../../../shared/clock.ts';
import type { SignInDelayTable } from '../../store/index.ts';

const longestWaitSeconds = 900;

/** What somebody who gave a secret hears. */
export type SecretRefusal = { readonly reason: 'wrong' | 'wait'; readonly waitSeconds: number };

/** Makes everybody wait longer after each wrong secret, for each code by itself, the code of nobody too. */
export interface Delays {
  /** Looks at a secret unless it has to wait; null when it is right. */
  readonly check: (subject: string, isRight: () => Promise<boolean>) => Promise<SecretRefusal | null>;
}

export function createDelays(table: SignInDelayTable, clock: Clock): Delays {
  const looking = new Set<string>();
  const secondsLeft = (subject: string): number => {
    const delay = table.get(subject);
    if (!delay) return 0;
    // A wall clock that was put back must not lock anybody out for longer than the longest wait.
    const leftMs = Math.min(delay.openAgainMs - clock.wallMs(), longestWaitSeconds * 1000);
    return Math.max(0, Math.ceil(leftMs / 1000));
  };
  return {
    check: async (subject, isRight) => {
      // One at a time, or many guesses at once would cost one delay.
      if (looking.has(subject)) return { reason: 'wait', waitSeconds: 1 };
      const left = secondsLeft(subject);
      if (left > 0) return { reason: 'wait', waitSeconds: left };
      looking.add(subject);
      const right = await isRight().finally(() => looking.delete(subject));
      if (right) {
        table.clear(subject);
        return null;
      }
      const wrong = (table.get(subject)?.wrong ?? 0) + 1;
      const waitSeconds = Math.min(2 ** (wrong - 1), longestWaitSeconds);
      table.set(subject, { wrong, openAgainMs: clock.wallMs() + waitSeconds * 1000 });
      return { reason: 'wrong', waitSeconds };
    },
  };
}
