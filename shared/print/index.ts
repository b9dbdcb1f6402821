export { printerReasons, warningReasons, type PrinterReason, type PrinterStatus } from './status.ts';
export {
  documentKinds,
  finalJobStates,
  jobStates,
  type DocumentKind,
  type JobState,
  type PrintOutcome,
} from './job.ts';
export type { ListedMaterial, NotificationDocument, SlipDocument } from './slip.ts';
