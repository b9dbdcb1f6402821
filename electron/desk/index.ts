export { readCalendar, type Calendar } from './calendar/calendar.ts';
export type { DeskLog, Done, EvaluationOptions } from './context.ts';
export { createEvaluation, type EvaluationParts, type EvaluationServices } from './evaluate.ts';
export type { Evaluations, NewAnswer, NewJudgement, NewStage } from './evaluation/evaluation.ts';
export type { EvaluationWords } from './evaluation/guide-in-words.ts';
export type {
  FindingFilter,
  FindingRevision,
  Findings,
  Inspection,
  NewFinding,
} from './findings/findings.ts';
export type { Measures, NewMeasure } from './findings/measures.ts';
export {
  createProjections,
  projectionVersion,
  rebuildProjections,
  type DeskProjection,
} from './projections/index.ts';
export type { Sealing } from './report/hall-file.ts';
export type { HallNames, ImportedHall, NewExport, Reports } from './report/reports.ts';
export { redraw, type Redraw } from './rounds/draw.ts';
export type {
  DrawOrder,
  NewAssignment,
  NewRound,
  NextAssignment,
  RoundProgress,
  Rounds,
} from './rounds/rounds.ts';
