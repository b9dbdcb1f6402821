/** How a few numbers lie. Medians, because one extreme number must not move them; always shown with n and range. */
export interface Spread {
  readonly n: number;
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { n: 0, median: null, least: null, most: null };
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return {
    n: sorted.length,
    median: (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2,
    least: sorted[0]!,
    most: sorted.at(-1)!,
  };
}

/** Below this nothing is said about whether a difference means anything. */
const smallest = 20;
export const isSmallSample = ({ n }: Pick<Spread, 'n'>): boolean => n < smallest;
