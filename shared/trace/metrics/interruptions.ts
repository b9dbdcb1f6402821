import type { Walk } from '../walk/index.ts';
import type { MetricDefinition } from './definition.ts';

/**
 * `interruptions`: questions whether somebody is still there, faults of the page, and an end that was nobody's wish (page gone, kiosk
 * stopped, power lost, a session never closed). `rating`: the five steps of 好差评, 5 is best. Sources: our own; GB/T 39735.
 */
export const interruptionDefinitions = [
  { id: 'interruptions', unit: 'count', source: 'kiosk', of: 'walk' },
  { id: 'rating', unit: 'score', source: 'gb-39735', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export interface Interruption {
  readonly what: string;
  readonly seq: number;
}

const ownWish: readonly string[] = ['finished', 'ended', 'timeout'];

export function interruptionsOf(walk: Walk): readonly Interruption[] {
  const closed = walk.of('session.closed')[0]?.entry;
  return [
    ...walk.of('idle.warning').map(({ entry }) => ({ what: `idle-${entry.answer}`, seq: entry.seq })),
    ...walk.of('page.error').map(({ entry }) => ({ what: entry.what, seq: entry.seq })),
    ...(closed === undefined ? [{ what: 'unclosed', seq: walk.lastSeq }] : []),
    ...(closed !== undefined && !ownWish.includes(closed.why) ? [{ what: closed.why, seq: closed.seq }] : []),
  ].sort((a, b) => a.seq - b.seq);
}

export const ratingOf = (walk: Walk): number | null => walk.of('session.rated').at(-1)?.entry.score ?? null;
