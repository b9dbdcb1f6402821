import { z } from 'zod';
import { localizedTextSchema } from '../text/index.ts';
import { sealSchema } from '../trace/seal.ts';
import { judgements, questions } from '../trace/values.ts';
import type { Comparable } from './compare.ts';
import type { Gap, Part, RoundReport, Summary } from './round-report.ts';
import type { Spread } from './spread.ts';

/**
 * The file with which one hall shows another what its rounds came to, `hall-comparison` version 1. Figures only: no
 * person, no walk, no word that somebody wrote. `figures` is what is sealed: the entry `desk.exported` in `seal.entry`
 * holds the SHA-256 of its canonical JSON (RFC 8785), and is the last leaf of the tree (RFC 6962) that the signed
 * checkpoint covers; `seal.frontier` are the roots of the full subtrees before it, largest first. Whole numbers only:
 * medians stand in tenths.
 */
const count = z.int().min(0).max(1_000_000);
const score = z.int().min(1).max(5).nullable();
const day = z.iso.date();
const id = z
  .string()
  .regex(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/)
  .max(80);
const shortText = localizedTextSchema.refine((text) =>
  Object.values(text).every((words) => words.length <= 120 && words.isWellFormed()),
);

const spread = z.strictObject({
  n: count,
  medianTenths: z.int().min(10).max(50).nullable(),
  least: score,
  most: score,
});
const gap = z.strictObject({ agrees: count, differs: count, unknown: count });
const each = <const K extends readonly string[], V extends z.ZodType>(keys: K, value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as { [N in K[number]]: V });
const summary = {
  walks: count,
  figures: z.strictObject({
    matters: count,
    departments: count,
    leaders: count,
    problems: count,
    rectifiedOnSite: count,
    timeLimited: count,
  }),
  judgements: each(judgements, spread),
  gaps: each(questions, gap),
};
const round = z.strictObject({
  number: z.int().min(1).max(1000),
  from: day,
  to: day,
  isClosed: z.boolean(),
  ...summary,
  /** By the national basic code (基本编码), which is the same in every hall. */
  matters: z
    .array(z.strictObject({ basicCode: z.string().regex(/^\d{9,14}$/), name: shortText, ...summary }))
    .max(1000),
  departments: z.array(z.strictObject({ id, name: shortText, ...summary })).max(200),
});

export const hallFiguresSchema = z.strictObject({
  hall: shortText,
  exported: day,
  rounds: z.array(round).max(50),
});
export type HallFigures = z.infer<typeof hallFiguresSchema>;

export const hallComparisonSchema = z.strictObject({
  format: z.literal('hall-comparison'),
  version: z.literal(1),
  figures: hallFiguresSchema,
  seal: sealSchema,
});
export type HallComparison = z.infer<typeof hallComparisonSchema>;

/** A file that is larger is not even read: 50 rounds of a large hall stay far below. */
export const largestHallFile = 4 * 1024 * 1024;

export type NameOf = (
  id: string,
) => { readonly basicCode?: string; readonly name: HallFigures['hall'] } | null;

/** @param matterOf, departmentOf null for one that the catalogue no longer has; it is left out */
export function figuresOfRound(
  report: RoundReport,
  matterOf: NameOf,
  departmentOf: NameOf,
): HallFigures['rounds'][number] {
  const named = (parts: readonly Part[], nameOf: NameOf) =>
    parts.flatMap((part) => {
      const found = nameOf(part.id);
      return found === null ? [] : [{ part, ...found }];
    });
  return {
    number: report.round.number,
    from: report.round.fromDay,
    to: report.round.toDay,
    isClosed: report.round.state === 'closed',
    ...wholeNumbers(report),
    matters: named(report.byMatter, matterOf).map(({ part, basicCode, name }) => ({
      basicCode: basicCode!,
      name,
      ...wholeNumbers(part),
    })),
    departments: named(report.byDepartment, departmentOf).map(({ part, name }) => ({
      id: part.id,
      name,
      ...wholeNumbers(part),
    })),
  };
}

type Written = Pick<HallFigures['rounds'][number], 'walks' | 'figures' | 'judgements' | 'gaps'>;

function wholeNumbers({ walks, figures, judgements: spreads, gaps }: Summary): Written {
  return {
    walks,
    figures,
    judgements: mapped(spreads, ({ n, median, least, most }) => ({
      n,
      medianTenths: median === null ? null : Math.round(median * 10),
      least,
      most,
    })),
    gaps: gaps as Record<keyof typeof gaps, Gap>,
  };
}

/** What a file says of a round, matter or department, to be compared with one's own. */
export const comparableOf = ({ walks, figures, judgements: spreads, gaps }: Written): Comparable => ({
  walks,
  figures,
  gaps,
  judgements: mapped(spreads, ({ n, medianTenths, least, most }): Spread => ({
    n,
    median: medianTenths === null ? null : medianTenths / 10,
    least,
    most,
  })),
});

const mapped = <K extends string, A, B>(record: Readonly<Record<K, A>>, to: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, to(value)])) as Record<K, B>;
