import type { Clock } from '../../shared/clock.ts';

/** The machine's clock, which a test puts forward: both its times, as if the test had waited. */
export interface MovableClock extends Clock {
  readonly move: (ms: number) => void;
}

export function movableClock(): MovableClock {
  let movedMs = 0;
  return {
    wallMs: () => Date.now() + movedMs,
    monotonicMs: () => performance.now() + movedMs,
    after: (delayMs, act) => {
      const timer = setTimeout(act, delayMs);
      return () => clearTimeout(timer);
    },
    move: (ms) => {
      movedMs += ms;
    },
  };
}
