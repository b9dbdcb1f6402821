export {
  createDirectorCodes,
  type CodeHolder,
  type DirectorCodes,
  type FoundCode,
} from './entry/director-codes.ts';
export { createEntry, type Entry } from './entry/entry.ts';
export {
  entryOf,
  type BrokenLog,
  type CheckpointReason,
  type EventAfter,
  type Projection,
  type TraceLog,
} from './log.ts';
export { parseSlipCode, parseVkey, slipCode } from './note.ts';
export { appendSealed, canonicalHash, openSealed } from './sealed-entry.ts';
export type { KeyGuard } from './signing-key.ts';
export { startTrace, type Trace, type TraceProblem } from './start-trace.ts';
export {
  createWalkRecorder,
  type Assigned,
  type Entered,
  type NextAssignment,
  type PageState,
  type SessionEvent,
  type WalkRecorder,
} from './walk/recorder.ts';
export {
  askTimestamp,
  askWitness,
  checkTimestamp,
  startAnchors,
  type AnchorFailure,
  type AnchorSettings,
  type Anchors,
  type AnchorStates,
  type Witness,
} from './anchor/index.ts';
export {
  exportTrace,
  traceExportFormats,
  type Exported,
  type ExportOptions,
  type NoExport,
  type TraceExportFormat,
} from './export/index.ts';
export { rotateTraceKey } from './rotate.ts';
export {
  parseClaim,
  readClaim,
  readVkey,
  tellFlaw,
  tellNoCopy,
  tellUnread,
  tellVerification,
  verifyLog,
  type Report,
  type Verification,
  type VerifyOptions,
} from './verify/index.ts';
export { vocabularyPage } from './vocabulary-page.ts';
export { loadWords, type Say } from './words.ts';
