export {
  actFailures,
  attendantContract,
  attendantPermissions,
  type ActFailure,
  type AttendantContract,
  type AttendantJob,
} from './attendant.ts';
export {
  citizenContract,
  type CellRectangle,
  type CitizenContract,
  type FormPicture,
  type JobView,
  type KioskDescription,
  type MatterSummary,
  type PrinterView,
  type QueueTicket,
  type SubmitFailure,
} from './citizen.ts';
export { createDispatch, type Dispatch } from './dispatch.ts';
export { requestSchema, type EventEnvelope, type KioskEvent, type Request } from './events.ts';
export {
  procedure,
  type Call,
  type Contract,
  type Handlers,
  type InputOf,
  type OutputOf,
  type Procedure,
} from './procedure.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
export {
  maxRequestBytes,
  replacedCloseCode,
  socketPath,
  tokenMetaName,
  tooLargeCloseCode,
  type KioskMessage,
  type PreloadBridge,
} from './wire.ts';
