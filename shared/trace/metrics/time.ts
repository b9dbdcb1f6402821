import type { Walk } from '../walk/index.ts';
import { sum, toMs, type MetricDefinition } from './definition.ts';
import type { Outcome } from './outcome.ts';

/**
 * `timeOnTask` (全程用时): from the arming to the last paper out, or to the end of a walk without papers (ms); of several walks the
 * median and the geometric mean, never the plain mean. `kioskTime`: all the time at the kiosk, the rating too. `idleTime`: sum
 * of the gaps of more than 30 s without a touch or key; `activeTime` is the rest. Sources: Sauro and Lewis; 30 s is the kiosk's own choice.
 */
export const timeDefinitions = [
  { id: 'timeOnTask', unit: 'ms', source: 'sauro-lewis', of: 'walk' },
  { id: 'kioskTime', unit: 'ms', source: 'kiosk', of: 'walk' },
  { id: 'activeTime', unit: 'ms', source: 'zuko', of: 'walk' },
  { id: 'idleTime', unit: 'ms', source: 'zuko', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function timeOf(walk: Walk, outcome: Outcome) {
  const kioskTime = toMs(walk.lengthUs);
  const idleTime = Math.min(kioskTime, sum(walk.visits.map(({ counted }) => counted?.idleMs ?? 0)));
  return { timeOnTask: toMs(outcome.endUs), kioskTime, idleTime, activeTime: kioskTime - idleTime };
}
