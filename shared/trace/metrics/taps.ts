import type { Walk } from '../walk/index.ts';
import type { MetricDefinition } from './definition.ts';

/**
 * `taps`: touches outside the keyboard. `deadTaps` (无效点击): touches after which nothing on the screen, in the kiosk or at a printer answered
 * within a second. `rageTaps` (连续点击): times of three or more touches within a second and 60 px. Unit: times. Sources: Sentry (slow
 * clicks; its limit is 7 s), Clickport (three in a second).
 */
export const tapDefinitions = [
  { id: 'taps', unit: 'count', source: 'kiosk', of: 'walk' },
  { id: 'deadTaps', unit: 'count', source: 'sentry', of: 'walk' },
  { id: 'rageTaps', unit: 'count', source: 'clickport', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function tapsOf(walk: Walk) {
  const taps = walk.of('tap');
  return {
    taps: taps.length,
    deadTaps: taps.filter(({ entry }) => !entry.live).length,
    rageTaps: walk.of('rage').length,
  };
}
