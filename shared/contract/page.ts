/**
 * The contract's door for pages: the same agreement without the schemas, which belong to the kiosk's side of the
 * border and would weigh on the page.
 */
export type {
  ActFailure,
  AttendantContract,
  AttendantJob,
  AttendantOverview,
  AttendedPrinter,
  QueuedJobView,
} from './attendant.ts';
export type {
  CellRectangle,
  CitizenContract,
  FormPicture,
  JobView,
  KioskDescription,
  MatterSummary,
  PrinterView,
  QueueTicket,
  SubmitFailure,
} from './citizen.ts';
export type { EventEnvelope, KioskEvent, Request } from './events.ts';
export type { Call, InputOf, OutputOf } from './procedure.ts';
export { RefusedCall, type Refusal, type RefusalReason } from './refusal.ts';
export {
  maxRequestBytes,
  replacedCloseCode,
  socketPath,
  tokenMetaName,
  tooLargeCloseCode,
  type KioskMessage,
  type PreloadBridge,
} from './wire.ts';
