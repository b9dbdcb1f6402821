import type { Clock } from '../../../shared/clock.ts';

/**
 * How long no code is looked at after wrong ones. The first few cost nothing: a citizen who types her number without its
 * letter must not lock a director out. Each further one doubles the wait, and time forgives one after the other.
 */
export interface Patience {
  readonly isWaiting: () => boolean;
  /** Wrong codes in a row that are not yet forgiven. */
  readonly wrong: () => number;
  readonly noteWrong: () => void;
  readonly noteRight: () => void;
}

const free = 3;
const firstWaitMs = 2_000;
const longestWaitMs = 300_000;
const forgivenAfterMs = 300_000;

const waitMs = (wrong: number): number =>
  wrong <= free ? 0 : Math.min(firstWaitMs * 2 ** (wrong - free - 1), longestWaitMs);

/** @param wrongBefore wrong codes in a row before this start: the wait for them begins anew */
export function createPatience(clock: Clock, wrongBefore: number): Patience {
  let wrong = wrongBefore;
  let sinceMs = clock.monotonicMs();
  let openMs = sinceMs + waitMs(wrong);
  const forgive = (): void => {
    const times = Math.floor((clock.monotonicMs() - sinceMs) / forgivenAfterMs);
    wrong = Math.max(0, wrong - times);
    sinceMs += times * forgivenAfterMs;
  };
  return {
    isWaiting: () => clock.monotonicMs() < openMs,
    wrong: () => {
      forgive();
      return wrong;
    },
    noteWrong: () => {
      forgive();
      wrong += 1;
      sinceMs = clock.monotonicMs();
      openMs = sinceMs + waitMs(wrong);
    },
    noteRight: () => {
      wrong = 0;
      openMs = -Infinity;
    },
  };
}
