import type { Clock } from '../../../shared/clock.ts';

/** When the next backup is made by itself. */
export interface Schedule {
  /** Wall time; in the past: as soon as it may. */
  readonly dueMs: () => number;
  /** From here on, such as after a start or when something else was set. Leaves a person time to make one by hand. */
  readonly begin: () => void;
  readonly done: () => void;
  readonly failed: () => void;
  readonly plan: () => void;
  readonly close: () => void;
}

export interface ScheduleOptions {
  readonly clock: Clock;
  readonly everyMs: () => number;
  /** Wall time of the last that succeeded; null: none did. */
  readonly lastMs: () => number | null;
  readonly isOn: () => boolean;
  readonly run: () => void;
}

/** The kiosk has better things to do when it has just been started. */
export const restMs = 300_000;
const firstRetryMs = 60_000;
const longestRetryMs = 6 * 3_600_000;
/** The wall clock may be put right meanwhile, and a timer of Node's holds 24 days. */
const longestWaitMs = 3_600_000;

/** Counts from the last backup that succeeded, over any restart; one that failed is tried again after a growing wait. */
export function createSchedule({ clock, everyMs, lastMs, isOn, run }: ScheduleOptions): Schedule {
  let notBeforeMs = 0;
  let retryMs = firstRetryMs;
  let cancel: (() => void) | null = null;

  const dueMs = (): number => {
    const nowMs = clock.wallMs();
    const madeMs = lastMs();
    // One of the future tells of a clock that was wrong then: better one too many.
    const wishedMs = madeMs === null || madeMs > nowMs ? nowMs : madeMs + everyMs();
    return Math.max(wishedMs, nowMs + notBeforeMs - clock.monotonicMs());
  };
  const plan = (): void => {
    cancel?.();
    cancel = null;
    if (!isOn()) return;
    const waitMs = Math.max(0, dueMs() - clock.wallMs());
    cancel = clock.after(Math.min(waitMs, longestWaitMs), () => {
      cancel = null;
      if (isOn() && dueMs() <= clock.wallMs()) run();
      else plan();
    });
  };
  return {
    dueMs,
    begin: () => {
      retryMs = firstRetryMs;
      notBeforeMs = clock.monotonicMs() + restMs;
      plan();
    },
    done: () => {
      retryMs = firstRetryMs;
      notBeforeMs = 0;
    },
    failed: () => {
      notBeforeMs = clock.monotonicMs() + retryMs;
      retryMs = Math.min(longestRetryMs, retryMs * 2);
      plan();
    },
    plan,
    close: () => cancel?.(),
  };
}
