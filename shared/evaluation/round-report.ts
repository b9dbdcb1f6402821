import {
  judgements,
  measureKinds,
  questions,
  severities,
  findingCategories,
  type FindingCategory,
  type Judgement,
  type MeasureKind,
  type Question,
  type Severity,
} from '../trace/values.ts';
import type { Agreement } from './agreement.ts';
import type { FindingView, MeasureView } from './finding-view.ts';
import { isSmallSample, spreadOf, type Spread } from './spread.ts';
import { findingStates, walkOutcomes, type FindingState, type WalkOutcome } from './states.ts';
import type { WalkSummary } from './walk-view.ts';

/** Everything a report is made from, as the tables and the log have it. */
export interface RoundData {
  readonly round: {
    readonly round: string;
    readonly number: number;
    readonly name: string;
    readonly fromDay: string;
    readonly toDay: string;
    readonly state: 'open' | 'drawn' | 'closed';
    readonly assignments: Readonly<Record<'drawn' | 'walked' | 'evaluated' | 'withdrawn', number>>;
  };
  readonly walks: readonly RoundWalk[];
  /** The round's own; a problem of an earlier round belongs to the report of that. */
  readonly findings: readonly FindingView[];
}
export interface RoundWalk extends Pick<
  WalkSummary,
  'walk' | 'director' | 'matter' | 'isOffAssignment' | 'outcome' | 'isSigned'
> {
  /** Of the matter. */
  readonly department: string | null;
  readonly judgements: readonly { readonly judgement: Judgement; readonly score: number }[];
  readonly answers: readonly { readonly question: Question; readonly agreement: Agreement }[];
}

/** The six figures that a round is reported with. */
export interface SixFigures {
  readonly matters: number;
  readonly departments: number;
  readonly leaders: number;
  readonly problems: number;
  /** Problems put right on site (立行立改). */
  readonly rectifiedOnSite: number;
  /** Measures with a deadline (限期整改). */
  readonly timeLimited: number;
}

/** How often what was told and experienced agreed with the guide. */
export type Gap = Readonly<Record<Agreement, number>>;

export interface Summary {
  readonly walks: number;
  readonly figures: SixFigures;
  readonly judgements: Readonly<Record<Judgement, Spread>>;
  readonly gaps: Readonly<Record<Question, Gap>>;
  readonly measures: MeasureCount;
  /** Too few walks to say what a difference means. */
  readonly isSmall: boolean;
}
export interface MeasureCount {
  readonly byKind: Readonly<Record<MeasureKind, number>>;
  readonly done: number;
  readonly open: number;
  /** Open, and past the last day. */
  readonly overdue: number;
  readonly extended: number;
}
/** The same of one department or matter; `id` is its code. */
export interface Part extends Summary {
  readonly id: string;
}

/** A problem as a report shows it: of whom it was found nothing is said. */
export type ReportedProblem = Omit<FindingView, 'foundBy' | 'walk' | 'evidence' | 'inspected'>;

export interface RoundReport extends Summary {
  readonly round: RoundData['round'];
  readonly outcomes: Readonly<Record<WalkOutcome, number>>;
  /** Walks of another matter than the assigned one. */
  readonly offAssignment: number;
  readonly signed: number;
  readonly states: Readonly<Record<FindingState, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly categories: Readonly<Record<FindingCategory, number>>;
  readonly byDepartment: readonly Part[];
  readonly byMatter: readonly Part[];
  readonly problems: readonly ReportedProblem[];
}

/** The report of a round. Walks without a matter count nowhere, withdrawn problems and measures only as such. */
export function roundReport({ round, walks: all, findings }: RoundData): RoundReport {
  const walks = all.filter(({ matter }) => matter !== null);
  const problems = findings.filter(({ state }) => state !== 'withdrawn');
  return {
    round,
    ...summaryOf(walks, problems),
    outcomes: tally(walkOutcomes, walks, ({ outcome }) => outcome),
    offAssignment: walks.filter(({ isOffAssignment }) => isOffAssignment).length,
    signed: walks.filter(({ isSigned }) => isSigned).length,
    states: tally(findingStates, findings, ({ state }) => state),
    severities: tally(severities, problems, ({ severity }) => severity),
    categories: tally(findingCategories, problems, ({ category }) => category),
    // What a department's matters were like, and what it has to put right.
    byDepartment: parts(
      [...walks.map(({ department }) => department), ...problems.map(({ department }) => department)],
      (id) =>
        summaryOf(
          walks.filter(({ department }) => department === id),
          problems.filter(({ department }) => department === id),
        ),
    ),
    byMatter: parts(
      walks.map(({ matter }) => matter),
      (id) =>
        summaryOf(
          walks.filter(({ matter }) => matter === id),
          problems.filter(({ matter }) => matter === id),
        ),
    ),
    problems: problems.map(({ foundBy: _, walk: __, evidence: ___, inspected: ____, ...problem }) => problem),
  };
}

function summaryOf(walks: readonly RoundWalk[], problems: readonly FindingView[]): Summary {
  const measures = problems.flatMap((problem) => problem.measures).filter(({ isWithdrawn }) => !isWithdrawn);
  const answers = walks.flatMap((walk) => walk.answers);
  const scores = walks.flatMap((walk) => walk.judgements);
  return {
    walks: walks.length,
    figures: {
      matters: distinct(walks.map(({ matter }) => matter)),
      departments: distinct(walks.map(({ department }) => department)),
      leaders: distinct(walks.map(({ director }) => director)),
      problems: problems.length,
      rectifiedOnSite: problems.filter((problem) => problem.measures.some(isDoneOnSite)).length,
      timeLimited: measures.filter(({ kind }) => kind === 'deadline').length,
    },
    judgements: recordOf(judgements, (judgement) =>
      spreadOf(scores.filter((one) => one.judgement === judgement).map(({ score }) => score)),
    ),
    gaps: recordOf(questions, (question) =>
      tally(
        ['agrees', 'differs', 'unknown'] as const,
        answers.filter((answer) => answer.question === question),
        ({ agreement }) => agreement,
      ),
    ),
    measures: {
      byKind: tally(measureKinds, measures, ({ kind }) => kind),
      done: measures.filter(({ done }) => done !== null).length,
      open: measures.filter(isOpen).length,
      overdue: measures.filter((measure) => isOpen(measure) && measure.overdue !== null).length,
      extended: measures.filter(({ extensions }) => extensions.length > 0).length,
    },
    isSmall: isSmallSample({ n: walks.length }),
  };
}

const isDoneOnSite = ({ kind, done, isWithdrawn }: MeasureView): boolean =>
  kind === 'on-site' && done !== null && !isWithdrawn;
const isOpen = ({ done, isOfEarlierCycle }: MeasureView): boolean => done === null && !isOfEarlierCycle;

const distinct = (values: readonly (string | null)[]): number =>
  new Set(values.filter((value) => value !== null)).size;

function parts(ids: readonly (string | null)[], summary: (id: string) => Summary): Part[] {
  const named = [...new Set(ids.filter((id) => id !== null))].sort();
  return named.map((id) => ({ id, ...summary(id) }));
}

function tally<K extends string, T>(
  keys: readonly K[],
  items: readonly T[],
  keyOf: (item: T) => K,
): Record<K, number> {
  return recordOf(keys, (key) => items.filter((item) => keyOf(item) === key).length);
}

const recordOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
