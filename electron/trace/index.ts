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
export { parseSlipCode, slipCode } from './note.ts';
export { appendSealed, canonicalHash, openSealed, type SealedEntry } from './sealed-entry.ts';
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
