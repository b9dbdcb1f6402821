import type { FormDefinition } from '../form/index.ts';
import type { LocalizedText } from '../text/index.ts';
import type { Peers, WalkMetrics } from '../trace/metrics/index.ts';
import type { Timeline } from '../trace/timeline/index.ts';
import type {
  FindingCategory,
  GuideElement,
  Judgement,
  MeasureKind,
  Question,
  Severity,
  Stage,
  WalkMode,
} from '../trace/values.ts';
import type { Verification } from './verification.ts';

/** Everything the report of one walkthrough is made from. Free text is what staff wrote at the desk. */
export interface WalkthroughReport {
  readonly hall: { readonly name: LocalizedText; readonly seal: string };
  readonly kioskName: string;
  /** Wall time of the report itself. */
  readonly madeMs: number;
  readonly matter: LocalizedText;
  /** Name of the round, such as 2026 年第二轮; null for a free walk. */
  readonly round: string | null;
  /** Pseudonym. */
  readonly director: string;
  readonly mode: WalkMode | null;
  /** Wall time at which the walk began. */
  readonly beganMs: number;
  readonly form: FormDefinition | null;
  readonly metrics: WalkMetrics;
  readonly others: Peers;
  readonly timeline: Timeline;
  readonly stages: readonly ReportStage[];
  readonly answers: Readonly<Record<Question, ReportAnswer>>;
  readonly judgements: Readonly<Record<Judgement, ReportJudgement | null>>;
  readonly findings: readonly ReportFinding[];
  readonly verification: Verification;
}

/** A stage of the walkthrough; the kiosk's own among them. */
export interface ReportStage {
  readonly stage: Stage;
  /** Wall times as they were noted; null where they were not. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly waitedSeconds: number | null;
  readonly answered: boolean | null;
  readonly transferred: number | null;
  readonly told: string;
  readonly correct: Agreement;
  readonly note: string;
}

export type Agreement = 'agrees' | 'differs' | 'unknown';

/** One of the six questions: what the guide says, what was told on asking, what was experienced. */
export interface ReportAnswer {
  readonly guide: string;
  readonly told: string;
  readonly experienced: string;
  readonly agreement: Agreement;
}

export interface ReportJudgement {
  readonly score: number;
  readonly note: string;
}

export type FindingState =
  'open' | 'in-rectification' | 'done' | 're-inspected' | 'closed' | 'reopened' | 'withdrawn';

export interface ReportFinding {
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly element: GuideElement;
  readonly text: string;
  /** Name of the responsible department. */
  readonly department: LocalizedText;
  /** Entries that show it. */
  readonly evidence: readonly number[];
  readonly state: FindingState;
  readonly measures: readonly ReportMeasure[];
}

export interface ReportMeasure {
  readonly kind: MeasureKind;
  readonly text: string;
  /** Last day as an ISO date, extensions included; null where it has none. */
  readonly due: string | null;
  readonly extensions: number;
  readonly isDone: boolean;
  readonly isWithdrawn: boolean;
  /** Days past the last day, while it is not done; null in time. */
  readonly overdueDays: number | null;
}
