export { recordPublished } from './record-published.ts';
export { createDesk, type Desk, type DeskLine, type JoinDesk } from './desk.ts';
export type { DeskAct } from './desk-services.ts';
export { recordActs } from './record-acts.ts';
