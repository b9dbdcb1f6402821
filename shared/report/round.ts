import type { LocalizedText } from '../text/index.ts';
import type { FindingCategory, Judgement, MeasureKind, Question, Severity } from '../trace/values.ts';
import type { Verification } from './verification.ts';
import type { Agreement, FindingState, ReportMeasure } from './walkthrough.ts';

/** Everything the report of a round is made from. What the desk's own figures have fits here as it is. */
export interface RoundReportPaper {
  readonly hall: { readonly name: LocalizedText; readonly seal: string };
  readonly kioskName: string;
  readonly madeMs: number;
  readonly report: ReportedRound;
  /** The round that it is compared with; null without one. */
  readonly before: {
    readonly name: string;
    readonly report: Pick<RoundPart, 'walks' | 'figures' | 'judgements' | 'gaps'>;
  } | null;
  /** Names by code; a code without one stands for itself. */
  readonly departments: Readonly<Record<string, LocalizedText>>;
  readonly matters: Readonly<Record<string, LocalizedText>>;
  readonly verification: Verification;
}

export interface ReportSpread {
  readonly n: number;
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** The six figures a round is reported with. */
export interface RoundFigures {
  readonly matters: number;
  readonly departments: number;
  readonly leaders: number;
  readonly problems: number;
  readonly rectifiedOnSite: number;
  readonly timeLimited: number;
}
export const roundFigures = [
  'matters',
  'departments',
  'leaders',
  'problems',
  'rectifiedOnSite',
  'timeLimited',
] as const satisfies readonly (keyof RoundFigures)[];

/** Of a round, or of one department or matter in it. */
export interface RoundPart {
  readonly walks: number;
  readonly figures: RoundFigures;
  readonly judgements: Readonly<Record<Judgement, ReportSpread>>;
  readonly gaps: Readonly<Record<Question, Readonly<Record<Agreement, number>>>>;
  readonly measures: {
    readonly byKind: Readonly<Record<MeasureKind, number>>;
    readonly done: number;
    readonly open: number;
    readonly overdue: number;
    readonly extended: number;
  };
}

export interface ReportedRound extends RoundPart {
  readonly round: {
    readonly number: number;
    readonly name: string;
    readonly fromDay: string;
    readonly toDay: string;
    readonly assignments: Readonly<Record<'drawn' | 'walked' | 'evaluated' | 'withdrawn', number>>;
  };
  readonly byDepartment: readonly (RoundPart & { readonly id: string })[];
  readonly byMatter: readonly (RoundPart & { readonly id: string })[];
  readonly problems: readonly RoundProblem[];
}

export interface RoundProblem {
  /** Code of the matter; null when it is not known. */
  readonly matter: string | null;
  /** Code of the responsible department. */
  readonly department: string;
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly text: string;
  readonly state: FindingState;
  readonly measures: readonly RoundMeasure[];
}

export interface RoundMeasure extends Pick<ReportMeasure, 'kind' | 'text' | 'due' | 'isWithdrawn'> {
  /** Anything else than null: it is done. */
  readonly done: object | null;
  /** Each extension; how many is what counts. */
  readonly extensions: readonly object[];
  readonly overdue: { readonly days: number; readonly isStill: boolean } | null;
}
