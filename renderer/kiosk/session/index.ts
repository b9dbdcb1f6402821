export { createSessionMachine, type SessionMachine, type SessionSurroundings } from './machine.ts';
export { eachEvent } from './each-event.ts';
export { isOver, isPaperComing, latestJobs } from './jobs.ts';
export {
  papersOfConfirm,
  type EndReason,
  type Listing,
  type MatterDetail,
  type Screen,
  type SessionContext,
  type SessionEvent,
  type Submission,
  type TakenTicket,
  type TextSize,
} from './session.ts';
