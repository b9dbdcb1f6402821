import type { StepId, Timed, Visit, Walk } from '../walk/index.ts';
import { sum, toMs, type MetricDefinition } from './definition.ts';

/**
 * Use of the help (求助). `helps`: times it was opened. `helpTime`: how long it was open, all together (ms). `helpsSolved`: times after which
 * the step in hand was left forwards without the kiosk finding anything wrong on it. Source: our own.
 */
export interface HelpMetrics {
  readonly step: StepId | null;
  readonly openMs: number;
  readonly solved: boolean;
  readonly seq: number;
}

export const helpDefinitions = [
  { id: 'helps', unit: 'count', source: 'kiosk', of: 'walk' },
  { id: 'helpTime', unit: 'ms', source: 'kiosk', of: 'walk' },
  { id: 'helpsSolved', unit: 'count', source: 'kiosk', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function helpsOf(walk: Walk): readonly HelpMetrics[] {
  const closes = walk.of('help.close');
  const opens = walk.of('help.open');
  return opens.map(({ entry, atUs }, at) => {
    const nextOpenUs = opens[at + 1]?.atUs ?? Infinity;
    const close = closes.find((each) => each.atUs >= atUs && each.atUs <= nextOpenUs);
    const visit = visitAt(walk.visits, atUs);
    return {
      step: visit?.step ?? null,
      openMs: close?.entry.openMs ?? toMs(Math.min(walk.lengthUs, nextOpenUs) - atUs),
      solved: visit !== null && isSolved(walk, visit, close?.atUs ?? atUs),
      seq: entry.seq,
    };
  });
}

export const helpTotalsOf = (helps: readonly HelpMetrics[]) => ({
  helps: helps.length,
  helpTime: sum(helps.map(({ openMs }) => openMs)),
  helpsSolved: helps.filter(({ solved }) => solved).length,
});

/** The stay during which something happened; the last one begun when it was between two. */
export const visitAt = (visits: readonly Visit[], atUs: number): Visit | null =>
  visits.findLast(({ startUs }) => startUs <= atUs) ?? null;

function isSolved(walk: Walk, visit: Visit, fromUs: number): boolean {
  const next = walk.visits[walk.visits.indexOf(visit) + 1];
  if (next === undefined || next.via === 'back') return false;
  const within = ({ atUs }: Timed): boolean => atUs >= fromUs && atUs <= next.startUs;
  return !walk.of('validation.shown').some(within);
}
