import type { PreloadBridge } from '../../shared/contract/page.ts';
import { connectOverPreload } from './over-preload.ts';
import { connectOverSocket } from './over-socket.ts';
import type { Kiosk } from './kiosk.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; a plain browser has none. */
    readonly kiosk?: PreloadBridge;
  }
}

/** The kiosk this page belongs to, as soon as it answers. Settles late rather than never: it goes on trying. */
export function connectKiosk(): Promise<Kiosk> {
  return window.kiosk ? Promise.resolve(connectOverPreload(window.kiosk)) : connectOverSocket();
}
