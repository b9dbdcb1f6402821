export {
  deskActs,
  isAllowed,
  type ActSubject,
  type DeskAct,
  type StaffMember,
  type StaffRole,
} from './permissions.ts';
export {
  findingStates,
  walkOutcome,
  walkOutcomes,
  type FindingState,
  type WalkEnd,
  type WalkOutcome,
} from './states.ts';
export { deskRefusals, type DeskRefusal } from './refusals.ts';
export { proposeAgreement, type Agreement, type AnswerTexts, type KnownOfWalk } from './agreement.ts';
export type {
  AnswerView,
  EvaluationView,
  JudgementView,
  KioskFacts,
  PaperFate,
  StageView,
  WalkSummary,
} from './walk-view.ts';
export type { FindingView, HistoryEntry, MeasureView } from './finding-view.ts';
export { overdue, type Overdue } from './overdue.ts';
export {
  compare,
  compareParts,
  type Comparable,
  type Compared,
  type ComparedPart,
  type ComparedSpread,
  type Comparison,
} from './compare.ts';
export {
  roundReport,
  type Gap,
  type MeasureCount,
  type Part,
  type ReportedProblem,
  type RoundData,
  type RoundReport,
  type RoundWalk,
  type SixFigures,
  type Summary,
} from './round-report.ts';
export { isSmallSample, spreadOf, type Spread } from './spread.ts';
