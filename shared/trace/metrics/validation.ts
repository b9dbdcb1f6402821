import type { Walk } from '../walk/index.ts';
import { sum, toMs, type MetricDefinition } from './definition.ts';
import { keyOf } from './fields.ts';

/**
 * What the kiosk found wrong, a rule on a field. `errors`: times a field was shown as wrong or missing. `repeatedErrors`: of these,
 * the same rule on the same field again. `timeToFix`: from the first showing until it was right, all rules together; what was
 * never put right does not count (ms). Source: ISO 9241-110 error tolerance.
 */
export interface ProblemMetrics {
  readonly field: string;
  readonly item: number | null;
  readonly rule: string;
  readonly shown: number;
  readonly repeats: number;
  /** Null when it was never put right. */
  readonly timeToFixMs: number | null;
  /** Where it was first shown. */
  readonly seq: number;
}

export const validationDefinitions = [
  { id: 'errors', unit: 'count', source: 'iso-9241-110', of: 'walk' },
  { id: 'repeatedErrors', unit: 'count', source: 'iso-9241-110', of: 'walk' },
  { id: 'timeToFix', unit: 'ms', source: 'iso-9241-110', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function problemsOf(walk: Walk): readonly ProblemMetrics[] {
  const cleared = walk.of('validation.cleared');
  const byRule = Map.groupBy(
    walk.of('validation.shown'),
    ({ entry }) => `${keyOf(entry.field, entry.item)} ${entry.rule}`,
  );
  return [...byRule.values()].map((shown) => {
    const [first, last] = [shown[0]!, shown.at(-1)!];
    const { field, item, rule, seq } = first.entry;
    const fixed = cleared.find(
      ({ entry, atUs }) =>
        entry.field === field && entry.item === item && entry.rule === rule && atUs >= last.atUs,
    );
    return {
      field,
      item,
      rule,
      shown: shown.length,
      repeats: shown.filter(({ entry }) => entry.times > 1).length,
      timeToFixMs: fixed === undefined ? null : toMs(fixed.atUs - first.atUs),
      seq,
    };
  });
}

export const validationOf = (problems: readonly ProblemMetrics[]) => ({
  errors: sum(problems.map(({ shown }) => shown)),
  repeatedErrors: sum(problems.map(({ repeats }) => repeats)),
  timeToFix: sum(problems.map(({ timeToFixMs }) => timeToFixMs ?? 0)),
});
