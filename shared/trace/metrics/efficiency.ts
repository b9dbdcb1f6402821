import type { FormDefinition } from '../../form/index.ts';
import type { Walk } from '../walk/index.ts';
import { sum, type MetricDefinition } from './definition.ts';
import type { FieldMetrics } from './fields.ts';
import { predictField, predictStep, type KeystrokeLevelModel } from './keystroke-level.ts';
import { shortestWay, visitsOfTask } from './lostness.ts';
import type { Outcome } from './outcome.ts';

/**
 * `predictedTime`: the keystroke-level prediction for the shortest way with the fields as they were filled in: each field, one decision
 * and one touch to go on from each step, one more for the declaration, and the machine's own time R, which is what the kiosk and its
 * printers took (ms). `efficiency` (效率比): time on task over this prediction; 1 is an expert, and only of a completed walk.
 * Source: Card, Moran, Newell 1980.
 */
export const efficiencyDefinitions = [
  { id: 'predictedTime', unit: 'ms', source: 'klm', of: 'walk' },
  { id: 'efficiency', unit: 'ratio', source: 'klm', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export interface EfficiencyParts {
  readonly walk: Walk;
  readonly form: FormDefinition | null;
  readonly outcome: Outcome;
  readonly fields: readonly FieldMetrics[];
  readonly timeOnTask: number;
  /** R */
  readonly machineMs: number;
}

export function efficiencyOf(parts: EfficiencyParts, model: KeystrokeLevelModel) {
  const { walk, form, outcome, fields, timeOnTask, machineMs } = parts;
  if (outcome.result !== 'completed') return { predictedTime: null, efficiency: null };
  const seen = new Set(visitsOfTask(walk, outcome).map(({ step }) => step));
  const way = shortestWay(form, seen, outcome).filter((step) => step !== 'print');
  const touches = way.length + (form === null ? 0 : 1);
  const predictedTime = Math.round(
    sum(fields.map((field) => predictField(field, model))) + touches * predictStep(model) + machineMs,
  );
  return { predictedTime, efficiency: timeOnTask / predictedTime };
}
