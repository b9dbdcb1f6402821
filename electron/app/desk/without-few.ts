import { leastShown, type Tally } from '../../../shared/contract/desk/index.ts';

/** A count that stands alone. None is no secret; a few are. */
export const withoutFew = (count: number): Tally => (count > 0 && count < leastShown ? null : count);

/**
 * Counts beside their total. One hidden alone could be found by subtraction, so the smallest of the others is hidden with it.
 */
export function partsWithoutFew(counts: readonly number[]): Tally[] {
  const tallies = counts.map(withoutFew);
  if (tallies.filter((tally) => tally === null).length !== 1) return tallies;
  const others = tallies.flatMap((tally) => (tally === null || tally === 0 ? [] : [tally]));
  const smallest = tallies.indexOf(Math.min(...others));
  return others.length === 0 ? tallies : tallies.with(smallest, null);
}
