import type { StepId, Visit, Walk } from '../walk/index.ts';
import { sum, toMs, type MetricDefinition } from './definition.ts';

/**
 * `stepTime`: from a screen's first picture until it goes, all visits together (ms). `readingTime`: from the first picture of the first
 * visit to the first touch or key; null when there was none (ms). `betweenTime`: between one screen and the next, all
 * together (ms): with it the screens add up to the time at the kiosk. `scrollReversals`: turns of the direction of scrolling; much
 * when above the 95th percentile of the same screen. Sources: the kiosk; Clarity (excessive scrolling).
 */
export interface StepMetrics {
  readonly step: StepId;
  readonly visits: number;
  readonly timeMs: number;
  readonly readingMs: number | null;
  readonly taps: number;
  readonly scrollReversals: number;
  /** Where it was first entered. */
  readonly seq: number;
}

export const stepDefinitions = [
  { id: 'stepTime', unit: 'ms', source: 'kiosk', of: 'step' },
  { id: 'readingTime', unit: 'ms', source: 'kiosk', of: 'step' },
  { id: 'betweenTime', unit: 'ms', source: 'kiosk', of: 'walk' },
  { id: 'scrollReversals', unit: 'count', source: 'clarity', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function stepsOf(walk: Walk): readonly StepMetrics[] {
  const byStep = Map.groupBy(walk.visits, ({ step }) => step);
  return [...byStep.entries()].map(([step, visits]) => ({
    step,
    visits: visits.length,
    timeMs: toMs(sum(visits.map(lengthOf))),
    readingMs: visits[0]?.counted?.firstInputMs ?? null,
    taps: counted(visits, 'taps'),
    scrollReversals: counted(visits, 'scrollReversals'),
    seq: visits[0]!.seq,
  }));
}

export function betweenOf(walk: Walk): { readonly betweenTime: number; readonly scrollReversals: number } {
  return {
    betweenTime: toMs(walk.lengthUs - sum(walk.visits.map(lengthOf))),
    scrollReversals: counted(walk.visits, 'scrollReversals'),
  };
}

const lengthOf = ({ startUs, endUs }: Visit): number => endUs - startUs;
const counted = (visits: readonly Visit[], what: 'taps' | 'scrollReversals'): number =>
  sum(visits.map((visit) => visit.counted?.[what] ?? 0));
