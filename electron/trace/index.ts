export {
  entryOf,
  type BrokenLog,
  type CheckpointReason,
  type EventAfter,
  type Projection,
  type TraceLog,
} from './log.ts';
export { slipCode } from './note.ts';
export type { KeyGuard } from './signing-key.ts';
export { startTrace, type Trace } from './start-trace.ts';
