export { connectDesk } from './connect-desk.ts';
export type { Desk } from './desk.ts';
