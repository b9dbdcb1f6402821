import type { FormDefinition } from '../../form/index.ts';
import { orderOf, type StepId, type Walk } from '../walk/index.ts';
import type { MetricDefinition } from './definition.ts';

/**
 * `backPresses`: touches of Back that did something. `backtracks` (回退): returns to an earlier step that was seen before, by Back or by
 * "change" on the check screen; each is a step up in the staircase. `quickBacks`: of these, returns within 5 s of leaving it (the
 * threshold is ours). Unit: times. Source: Clarity.
 */
export const backtrackDefinitions = [
  { id: 'backPresses', unit: 'count', source: 'clarity', of: 'walk' },
  { id: 'backtracks', unit: 'count', source: 'clarity', of: 'walk' },
  { id: 'quickBacks', unit: 'count', source: 'clarity', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

const quickUs = 5_000_000;

export interface Backtrack {
  readonly from: StepId;
  readonly to: StepId;
  readonly isQuick: boolean;
  readonly seq: number;
}

export function backtracksOf({ visits }: Walk, form: FormDefinition | null): readonly Backtrack[] {
  const order = orderOf(
    (form?.pages ?? []).map(({ id }) => id),
    visits.map(({ step }) => step),
  );
  return visits.flatMap((visit, at) => {
    const before = visits[at - 1];
    const earlier = visits.slice(0, at).findLast(({ step }) => step === visit.step);
    if (before === undefined || earlier === undefined) return [];
    if (order.indexOf(visit.step) >= order.indexOf(before.step)) return [];
    const isQuick = visit.startUs - earlier.endUs <= quickUs;
    return [{ from: before.step, to: visit.step, isQuick, seq: visit.seq }];
  });
}

export function backtrackTotalsOf(walk: Walk, backtracks: readonly Backtrack[]) {
  return {
    backPresses: walk.of('tap').filter(({ entry }) => entry.control === 'back' && entry.live).length,
    backtracks: backtracks.length,
    quickBacks: backtracks.filter(({ isQuick }) => isQuick).length,
  };
}
