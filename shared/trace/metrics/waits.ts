import { waitCauses } from '../values.ts';
import type { Walk } from '../walk/index.ts';
import { sum, type MetricDefinition } from './definition.ts';

/**
 * `waitTime` (等待): how long the page showed that it was waiting, by cause, all together (ms). Waiting for paper is not in it: that is
 * `printTime`. Source: our own.
 */
export interface WaitMetrics {
  readonly cause: (typeof waitCauses)[number];
  readonly times: number;
  readonly waitedMs: number;
  readonly longestMs: number;
  /** The longest of them. */
  readonly seq: number;
}

export const waitDefinitions = [
  { id: 'waitTime', unit: 'ms', source: 'kiosk', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function waitsOf(walk: Walk): readonly WaitMetrics[] {
  const byCause = Map.groupBy(walk.of('wait'), ({ entry }) => entry.cause);
  return waitCauses.flatMap((cause) => {
    const waits = (byCause.get(cause) ?? []).map(({ entry }) => entry);
    if (waits.length === 0) return [];
    const longest = waits.reduce((most, wait) => (wait.waitedMs > most.waitedMs ? wait : most));
    return [
      {
        cause,
        times: waits.length,
        waitedMs: sum(waits.map(({ waitedMs }) => waitedMs)),
        longestMs: longest.waitedMs,
        seq: longest.seq,
      },
    ];
  });
}
