import type { Walk } from '../walk/index.ts';
import { sum, type MetricDefinition } from './definition.ts';

/**
 * How quickly the page answered. `slowestResponse`: the worst interaction from input to the next picture (ms; the browser rounds to 8 ms).
 * `slowResponses`: interactions over 200 ms. `responsiveness`: Interaction to Next Paint as a grade, one outlier in every 50
 * interactions left out: good up to 200 ms, needs work up to 500 ms, poor above. Source: web.dev, INP.
 */
export const responsivenessDefinitions = [
  { id: 'slowestResponse', unit: 'ms', source: 'inp', of: 'walk' },
  { id: 'slowResponses', unit: 'count', source: 'inp', of: 'walk' },
  { id: 'responsiveness', unit: 'category', source: 'inp', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export type Responsiveness = 'good' | 'needs-work' | 'poor';

export function responsivenessOf(walk: Walk): {
  readonly slowestResponse: number | null;
  readonly slowResponses: number;
  readonly grade: Responsiveness | null;
} {
  const counted = walk.visits.flatMap((visit) => visit.counted ?? []);
  const interactions = sum(counted.map((each) => each.interactions));
  const over200 = sum(counted.map((each) => each.over200));
  const over500 = sum(counted.map((each) => each.over500));
  const outliers = Math.floor(interactions / 50);
  const grade = over500 > outliers ? 'poor' : over200 > outliers ? 'needs-work' : 'good';
  return {
    slowestResponse: interactions === 0 ? null : Math.max(...counted.map(({ slowestMs }) => slowestMs)),
    slowResponses: over200,
    grade: interactions === 0 ? null : grade,
  };
}
