import type { TapControl } from '../../../shared/trace/index.ts';
import type { Held, Outbox } from './outbox.ts';

/** A finger came down and left again at the same place. */
export interface Touch {
  /** Null where nothing is that could answer. */
  readonly control: TapControl | null;
  /** CSS pixels; known here only to tell whether touches fall on one spot. */
  readonly x: number;
  readonly y: number;
}

export interface TouchNotes {
  readonly touched: (touch: Touch) => void;
  /** Something on the screen changed, moved or was told. */
  readonly answered: () => void;
  /** A touch still waits for an answer. */
  readonly isWaiting: () => boolean;
  /** The screen goes, which answers what waits. */
  readonly settle: () => void;
}

export interface TouchSurroundings {
  readonly outbox: Pick<Outbox, 'hold'>;
  readonly nowMs: () => number;
  /** Returns the function that cancels. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  readonly onTap: () => void;
  readonly onDead: () => void;
}

/** What has not answered by then was dead. */
const answerWithinMs = 1_000;
const rageTouches = 3;
const rageWithinMs = 1_000;
const rageRadiusPx = 60;

/** Touches on one spot, each within a second of the one before. */
interface Run {
  readonly x: number;
  readonly y: number;
  timesMs: number[];
  rage: Held<'rage'> | null;
  stop: () => void;
}

export function createTouchNotes({ outbox, nowMs, after, onTap, onDead }: TouchSurroundings): TouchNotes {
  let waiting: { readonly tap: Held<'tap'>; readonly stop: () => void }[] = [];
  let run: Run | null = null;

  const end = (isLive: boolean, which: typeof waiting): void => {
    waiting = waiting.filter((each) => !which.includes(each));
    for (const { tap, stop } of which) {
      stop();
      tap.note.live = isLive;
      if (!isLive) onDead();
      tap.letGo();
    }
  };

  const endRun = (): void => {
    run?.stop();
    run?.rage?.letGo();
    run = null;
  };

  const countRun = ({ x, y }: Touch, control: TapControl): void => {
    const now = nowMs();
    if (run === null || Math.hypot(x - run.x, y - run.y) > rageRadiusPx) {
      endRun();
      run = { x, y, timesMs: [], rage: null, stop: () => {} };
    }
    run.stop();
    run.stop = after(rageWithinMs, endRun);
    if (run.rage !== null) {
      run.rage.note.taps += 1;
      return;
    }
    run.timesMs = [...run.timesMs.filter((before) => now - before <= rageWithinMs), now];
    if (run.timesMs.length >= rageTouches)
      run.rage = outbox.hold<'rage'>({ type: 'rage', control, taps: run.timesMs.length });
  };

  return {
    touched: (touch) => {
      const control = touch.control ?? 'other';
      const tap = outbox.hold<'tap'>({ type: 'tap', control, live: false });
      onTap();
      if (touch.control === null) {
        onDead();
        tap.letGo();
      } else {
        // What answers from now on answers this touch, not one on something else before it.
        end(
          false,
          waiting.filter((before) => before.tap.note.control !== control),
        );
        const entry = { tap, stop: after(answerWithinMs, () => end(false, [entry])) };
        waiting.push(entry);
      }
      countRun(touch, control);
    },
    answered: () => end(true, waiting),
    isWaiting: () => waiting.length > 0,
    settle: () => {
      end(true, waiting);
      endRun();
    },
  };
}
