export { connectKiosk } from './connect-kiosk.ts';
export type { Kiosk } from './kiosk.ts';
