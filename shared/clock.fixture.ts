import type { Clock } from './clock.ts';

/** A clock whose time passes when the test says so. */
export function testClock(): {
  readonly clock: Clock;
  readonly pass: (seconds: number) => void;
  /** Puts the wall clock forward or back, as a person would; timers do not notice. */
  readonly setWall: (byMs: number) => void;
} {
  let nowMs = 0;
  let wallOffsetMs = Date.UTC(2026, 10, 24, 9, 41);
  const due = new Set<{ readonly atMs: number; readonly act: () => void }>();
  return {
    clock: {
      wallMs: () => nowMs + wallOffsetMs,
      monotonicMs: () => nowMs,
      after: (delayMs, act) => {
        const timer = { atMs: nowMs + delayMs, act };
        due.add(timer);
        return () => due.delete(timer);
      },
    },
    pass: (seconds) => {
      nowMs += seconds * 1000;
      for (const timer of [...due].filter(({ atMs }) => atMs <= nowMs)) {
        due.delete(timer);
        timer.act();
      }
    },
    setWall: (byMs) => {
      wallOffsetMs += byMs;
    },
  };
}
