export {
  roundFigures,
  type ReportedRound,
  type ReportSpread,
  type RoundFigures,
  type RoundMeasure,
  type RoundPart,
  type RoundProblem,
  type RoundReportPaper,
} from './round.ts';
export { anchoringOf, type Anchoring, type ReportAnchor, type Verification } from './verification.ts';
export type {
  Agreement,
  FindingState,
  ReportAnswer,
  ReportFinding,
  ReportJudgement,
  ReportMeasure,
  ReportStage,
  WalkthroughReport,
} from './walkthrough.ts';
