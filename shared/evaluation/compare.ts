import { judgements, questions, type Judgement, type Question } from '../trace/values.ts';
import type { Gap, SixFigures, Summary } from './round-report.ts';
import { isSmallSample, type Spread } from './spread.ts';

/** What two rounds, two departments, two matters or two halls have in common to be compared by. */
export type Comparable = Pick<Summary, 'walks' | 'figures' | 'judgements' | 'gaps'>;

export interface Compared<T> {
  readonly before: T;
  readonly after: T;
}
/** Two spreads, and by how much the median changed; null when there is nothing to compare. */
export interface ComparedSpread extends Compared<Spread> {
  readonly change: number | null;
  /** Too few for anything to be said about what the change means. */
  readonly isSmall: boolean;
}
export interface Comparison {
  readonly walks: Compared<number>;
  readonly figures: Readonly<Record<keyof SixFigures, Compared<number>>>;
  readonly judgements: Readonly<Record<Judgement, ComparedSpread>>;
  readonly gaps: Readonly<Record<Question, Compared<Gap>>>;
}

/** Puts two side by side. It counts and subtracts; it claims nothing about causes or chance. */
export function compare(before: Comparable, after: Comparable): Comparison {
  const figures = Object.keys(before.figures) as (keyof SixFigures)[];
  return {
    walks: { before: before.walks, after: after.walks },
    figures: each(figures, (figure) => ({ before: before.figures[figure], after: after.figures[figure] })),
    judgements: each(judgements, (judgement) =>
      compareSpreads(before.judgements[judgement], after.judgements[judgement]),
    ),
    gaps: each(questions, (question) => ({ before: before.gaps[question], after: after.gaps[question] })),
  };
}

export interface ComparedPart extends Comparison {
  readonly id: string;
}

/** Those that are on both sides, such as the matters that were walked in both rounds. */
export function compareParts(
  before: readonly (Comparable & { readonly id: string })[],
  after: readonly (Comparable & { readonly id: string })[],
): readonly ComparedPart[] {
  const later = new Map(after.map((part) => [part.id, part]));
  return before.flatMap((part) => {
    const other = later.get(part.id);
    return other === undefined ? [] : [{ id: part.id, ...compare(part, other) }];
  });
}

function compareSpreads(before: Spread, after: Spread): ComparedSpread {
  const change = before.median === null || after.median === null ? null : after.median - before.median;
  return { before, after, change, isSmall: isSmallSample(before) || isSmallSample(after) };
}

const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
