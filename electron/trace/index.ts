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
export { entryOf, type BrokenLog, type CheckpointReason, type Projection, type TraceLog } from './log.ts';
export { parseVkey, slipCode } from './note.ts';
export { projecting, rebuild, type TraceProjection } from './rebuild.ts';
export { rotateTraceKey } from './rotate.ts';
export type { KeyGuard } from './signing-key.ts';
export { startTrace, type Trace } from './start-trace.ts';
export {
  anchoredSize,
  readClaim,
  readVkey,
  tellAnchors,
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
