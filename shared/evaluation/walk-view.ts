import type { CloseReason, Judgement, Question, Stage, TraceEventOf, WalkMode } from '../trace/index.ts';
import type { Agreement } from './agreement.ts';
import type { WalkOutcome } from './states.ts';

export type PaperFate = 'not-asked' | 'waiting' | 'printed' | 'failed' | 'uncertain';

/** What a machine knows of the kiosk's part of a walk. */
export interface KioskFacts {
  /** From entering to clearing; null while it lasts or when the kiosk was started anew meanwhile. */
  readonly kioskMs: number | null;
  /** The screen with all materials, time limits and fees was shown, and how long. */
  readonly isMatterShown: boolean;
  readonly matterShownMs: number;
  readonly isGuideOpened: boolean;
  readonly notification: PaperFate;
  readonly form: PaperFate;
  /** Materials of the guide; null when that version is no longer there. */
  readonly materials: number | null;
  readonly isHelped: boolean;
  readonly validationsShown: number;
  readonly waitedMs: number;
}

export interface WalkSummary {
  readonly walk: string;
  readonly director: string;
  readonly assignment: string | null;
  readonly round: string | null;
  readonly mode: WalkMode | null;
  readonly matter: string | null;
  readonly version: number | null;
  readonly isOffAssignment: boolean;
  readonly outcome: WalkOutcome;
  readonly closedWhy: CloseReason | null;
  readonly armedMs: number;
  readonly closedMs: number | null;
  readonly kioskMs: number | null;
  readonly answered: number;
  readonly judged: number;
  readonly isSigned: boolean;
}

/** One of the six questions, as it stands. */
export interface AnswerView {
  readonly guide: string;
  readonly told: string;
  readonly experienced: string;
  /** As it was saved, or what a machine makes of it. */
  readonly agreement: Agreement;
  readonly evidence: readonly number[];
  /** How often it was saved; with 0 all of it is filled in by the machine. */
  readonly times: number;
}

type Saved<T extends 'stage.saved' | 'judgement.saved'> = Omit<TraceEventOf<T>, 'type' | 'by' | 'walk'> & {
  readonly times: number;
};
export type StageView = Saved<'stage.saved'>;
export type JudgementView = Saved<'judgement.saved'>;

/** Everything of the evaluation of one walk. */
export interface EvaluationView {
  readonly walk: WalkSummary;
  readonly kiosk: KioskFacts;
  readonly answers: Readonly<Record<Question, AnswerView>>;
  readonly judgements: Readonly<Record<Judgement, JudgementView | null>>;
  /** The kiosk's own stage has its times from the trace until something else is saved. */
  readonly stages: Readonly<Record<Stage, StageView | null>>;
  readonly signedMs: number | null;
}
