import {
  maxRequestBytes,
  replacedCloseCode,
  socketPath,
  tokenMetaName,
  type AttendantContract,
  type Call,
  type CitizenContract,
  type KioskEvent,
  type KioskMessage,
} from '../../shared/contract/page.ts';
import type { Kiosk } from './kiosk.ts';
import { createListeners } from './listeners.ts';
import { openSocketLine } from './socket-line.ts';

/** The kiosk behind a WebSocket of this page's own site. Comes back by itself when the line breaks. */
export function connectOverSocket(): Promise<Kiosk> {
  const events = createListeners<KioskEvent>();
  const connection = createListeners<boolean>();
  return new Promise((resolve) => {
    let isFirst = true;
    let seq = 0;
    const { call } = openSocketLine<KioskMessage & { readonly kind: 'event' }>({
      path: socketPath,
      page: '/',
      tokenMeta: tokenMetaName,
      maxRequestBytes,
      onOpen: () => {
        seq = 0;
        if (isFirst) {
          resolve({
            call: call as Call<CitizenContract>,
            callAttendant: call as Call<AttendantContract>,
            onEvent: events.add,
            onConnection: connection.add,
          });
        } else connection.tell(true);
        isFirst = false;
      },
      onEvent: (message, breakLine) => {
        seq += 1;
        if (message.seq !== seq) {
          // Something was missed: a new line begins with the whole state.
          breakLine();
          return;
        }
        if (message.event.type === 'cleared') leave(message.event.next);
        events.tell(message.event);
      },
      onClose: (code, wasOpen) => {
        if (wasOpen) connection.tell(false);
        if (code !== replacedCloseCode) return true;
        // Another page has taken over this kiosk; what was typed here must not stay on a screen.
        leave('about:blank');
        return false;
      },
    });
  });
}

/**
 * Goes on in a fresh process: the other name of this machine is another site. The page that is left must not be
 * kept for the way back, which a page with an unload handler is not.
 */
function leave(next: string | null): void {
  if (next === null) return;
  window.addEventListener('unload', () => {});
  location.replace(next);
}
