import type { FormDefinition } from '../../../shared/form/index.ts';
import { measureEntries, type WalkMetrics } from '../../../shared/trace/metrics/index.ts';
import type { Store, WalkRow } from '../../store/index.ts';
import type { TraceLog } from '../../trace/index.ts';

/** What a walk is compared with. */
export interface WalkPeers {
  /** Metrics of other walks of the same matter that are over, the newest. */
  readonly of: (walk: WalkRow, log: TraceLog) => readonly WalkMetrics[];
}

/** More say little more, and each has to be read once. */
const mostPeers = 60;

/** A walk that is over never changes, so it is measured once in the life of the process. */
export function createWalkPeers(
  store: Pick<Store, 'projected'>,
  formOf: (matter: string, version: number) => FormDefinition | null,
): WalkPeers {
  const measured = new Map<string, WalkMetrics>();
  const measure = (
    { sid, firstSeq, lastSeq, matter, version }: WalkRow,
    log: TraceLog,
  ): WalkMetrics | null => {
    const known = measured.get(sid);
    if (known !== undefined) return known;
    const form = matter === null || version === null ? null : formOf(matter, version);
    const entries = [...log.entries(firstSeq, lastSeq)].filter(
      (entry) => 'sid' in entry && entry.sid === sid,
    );
    const metrics = measureEntries(entries, form);
    if (metrics !== null) measured.set(sid, metrics);
    return metrics;
  };
  return {
    of: ({ sid, matter }, log) =>
      matter === null
        ? []
        : store.projected.walks
            .where({ matter })
            .filter((other) => other.sid !== sid && other.closedMs !== null)
            .sort((a, b) => b.firstSeq - a.firstSeq)
            .slice(0, mostPeers)
            .flatMap((other) => measure(other, log) ?? []),
  };
}
