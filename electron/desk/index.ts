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
export { noteMachineReset, takeMachineResets } from './people/machine-resets.ts';
export { createPeople, type People } from './people/people.ts';
export { hashSecret, isSecret, secretHashPattern } from './secret-hash.ts';
export {
  createSessions,
  type SessionEnd,
  type StaffSession,
  type StaffSessions,
} from './sign-in/sessions.ts';
export { createStaffSignIn, type StaffSignIn } from './sign-in/staff-sign-in.ts';
export {
  createProjections,
  projectionVersion,
  rebuildProjections,
  type DeskProjection,
} from './projections/index.ts';
export type { Sealing } from './report/hall-file.ts';
export type { HallNames, ImportedHall, NewExport, Reports } from './report/reports.ts';
export { tarOf } from './tar.ts';
export {
  checkBackup,
  clearRestore,
  diskCode,
  listBackups,
  makeBackup,
  readRestore,
  removeOldBackups,
  restoreBackup,
  sweepBackupRemains,
  type Backup,
  type BackupFailure,
  type BackupStep,
  type ListedBackup,
  type MadeBackup,
  type NewBackup,
} from './backup/index.ts';
export type { Redraw } from './rounds/draw.ts';
export type {
  DrawOrder,
  NewAssignment,
  NewRound,
  NextAssignment,
  RoundProgress,
  Rounds,
} from './rounds/rounds.ts';
