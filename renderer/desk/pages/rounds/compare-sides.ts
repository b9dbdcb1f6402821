import type { HallRound, HallView, ReportPage } from '../../../../shared/contract/desk/page.ts';
import type { Comparable } from '../../../../shared/evaluation/index.ts';
import type { LocalizedText } from '../../../../shared/text/index.ts';

/** A part of a round that can stand on one side of a comparison: `id` is the same in every round and hall. */
export interface SidePart extends Comparable {
  readonly id: string;
  /** Null for what the catalogue no longer has. */
  readonly name: LocalizedText | null;
}

/** A round, of this hall or another, as one side of a comparison. */
export interface Side {
  readonly whole: Comparable;
  readonly matters: readonly SidePart[];
  readonly departments: readonly SidePart[];
}

/** Which round a side shows: `own/R2`, or `hall/huaxi/2`. */
export type SideSource = string;
export const ownSource = (round: string): SideSource => `own/${round}`;
export const hallSource = (hall: string, number: number): SideSource => `hall/${hall}/${number}`;
export const ownRoundOf = (source: SideSource): string | null =>
  source.startsWith('own/') ? source.slice('own/'.length) : null;

export function sideOfReport(
  { report, matters }: ReportPage,
  departmentName: (id: string) => LocalizedText | null,
): Side {
  return {
    whole: report,
    // By the basic code, which other halls have too.
    matters: report.byMatter.map((part) => ({
      ...part,
      id: matters[part.id]?.basicCode ?? part.id,
      name: matters[part.id]?.name ?? null,
    })),
    departments: report.byDepartment.map((part) => ({ ...part, name: departmentName(part.id) })),
  };
}

export function hallRoundOf(halls: readonly HallView[], source: SideSource): HallRound | null {
  for (const { hall, rounds } of halls) {
    const found = rounds.find(({ number }) => hallSource(hall, number) === source);
    if (found !== undefined) return found;
  }
  return null;
}

export const sideOfHall = (round: HallRound): Side => ({
  whole: round,
  matters: round.matters,
  departments: round.departments,
});

/** The whole round, or one department or matter of it, as `matter/<id>`. */
export function partOf(side: Side, part: string): Comparable | null {
  if (part === '') return side.whole;
  const [kind, ...rest] = part.split('/');
  const id = rest.join('/');
  const parts = kind === 'matter' ? side.matters : side.departments;
  return parts.find((one) => one.id === id) ?? null;
}
