import type { StepId } from '../walk/index.ts';
import { totalIds, type TotalId, type WalkMetrics } from './measure-walk.ts';

/** What other walks took. Always with how many there were; with fewer than `claimsNeed` nothing is claimed from them. */
export interface Distribution {
  readonly n: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** The value that nine in ten stay below (nearest rank). */
  readonly p90: number;
  readonly p95: number;
  /** exp of the mean logarithm, over the positive values; null when there are none. Sauro and Lewis: best estimate of a small sample's middle. */
  readonly geometricMean: number | null;
}

/** Fewer walks than this show medians and ranges, and no word about what is usual. */
export const claimsNeed = 20;
export const mayClaim = ({ n }: { readonly n: number }): boolean => n >= claimsNeed;

export interface Peers {
  /** Walks compared with. */
  readonly n: number;
  /** Completed over started. */
  readonly completionRate: number | null;
  readonly totals: Readonly<Partial<Record<TotalId, Distribution>>>;
  /** Time on each step, in milliseconds. */
  readonly steps: ReadonlyMap<StepId, Distribution>;
  readonly reading: ReadonlyMap<StepId, Distribution>;
  readonly scrolling: ReadonlyMap<StepId, Distribution>;
  /** Time in each field and hesitation before it, by field; all items of a repeated page together. */
  readonly fields: ReadonlyMap<
    string,
    { readonly time: Distribution; readonly hesitation: Distribution | null }
  >;
}

export function distribution(values: readonly number[]): Distribution | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * n) - 1)]!;
  const positive = sorted.filter((value) => value > 0);
  const logarithms = positive.reduce((total, value) => total + Math.log(value), 0);
  return {
    n,
    median: n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2,
    least: sorted[0]!,
    most: sorted[n - 1]!,
    p90: rank(0.9),
    p95: rank(0.95),
    geometricMean: positive.length === 0 ? null : Math.exp(logarithms / positive.length),
  };
}

/** @param walks of the same matter, without the one they are to be compared with */
export function peers(walks: readonly WalkMetrics[]): Peers {
  const completed = walks.filter(({ outcome }) => outcome.result === 'completed');
  const steps = gather(
    walks.flatMap((walk) => walk.steps.map(({ step, timeMs }) => [step, timeMs] as const)),
  );
  return {
    n: walks.length,
    completionRate: walks.length === 0 ? null : completed.length / walks.length,
    totals: Object.fromEntries(
      totalIds.flatMap((id) => {
        const of = distribution(walks.flatMap(({ totals }) => totals[id] ?? []));
        return of === null ? [] : [[id, of]];
      }),
    ),
    steps,
    reading: gather(
      walks.flatMap((walk) =>
        walk.steps.flatMap(({ step, readingMs }) => (readingMs === null ? [] : [[step, readingMs] as const])),
      ),
    ),
    scrolling: gather(
      walks.flatMap((walk) =>
        walk.steps.map(({ step, scrollReversals }) => [step, scrollReversals] as const),
      ),
    ),
    fields: fieldPeers(walks),
  };
}

function fieldPeers(walks: readonly WalkMetrics[]): Peers['fields'] {
  // What was read in by a scanner says nothing about how long people need.
  const typed = walks.flatMap(({ fields }) => fields).filter(({ reads }) => reads === 0);
  const times = gather(typed.map(({ field, timeMs }) => [field, timeMs] as const));
  const hesitations = gather(
    typed.flatMap(({ field, hesitationMs }) =>
      hesitationMs === null ? [] : [[field, hesitationMs] as const],
    ),
  );
  return new Map(
    [...times].map(([field, time]) => [field, { time, hesitation: hesitations.get(field) ?? null }]),
  );
}

function gather<K extends string>(pairs: readonly (readonly [K, number])[]): ReadonlyMap<K, Distribution> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, found]) => [key, distribution(found.map(([, value]) => value))!]));
}
