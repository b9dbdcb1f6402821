import type { Walk } from '../walk/index.ts';
import { applyStep } from './apply-step.ts';
import { firstState, type ReplayState } from './replay-state.ts';
import { replaySteps, type ReplayStep } from './replay-step.ts';

/** A walk that can be played, and looked at at any of its moments. */
export interface Replay {
  readonly lengthMs: number;
  readonly steps: readonly ReplayStep[];
  /** The picture after so many steps were played; 0 is before the first. */
  readonly stateAfter: (count: number) => ReplayState;
  /** How many steps are played by then. */
  readonly countAt: (ms: number) => number;
  /**
   * How many steps are played when an entry is on the picture: up to where what it tells of begins. An entry that is not of this
   * walk leads to the last one before it.
   */
  readonly countOf: (seq: number) => number;
}

export function replayOf(walk: Walk): Replay {
  const steps = replaySteps(walk);
  const states: ReplayState[] = [firstState];
  for (const step of steps) states.push(applyStep(states.at(-1)!, step));
  return {
    lengthMs: walk.lengthUs / 1000,
    steps,
    stateAfter: (count) => states[Math.min(Math.max(0, count), steps.length)]!,
    countAt: (ms) => {
      const later = steps.findIndex(({ atMs }) => atMs > ms);
      return later < 0 ? steps.length : later;
    },
    countOf: (seq) => {
      const exact = steps.findIndex((step) => step.seq === seq);
      if (exact >= 0) return exact + 1;
      return steps.findLastIndex((step) => step.seq < seq) + 1;
    },
  };
}
