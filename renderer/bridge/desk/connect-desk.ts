import {
  deskMaxRequestBytes,
  deskSocketPath,
  deskTokenMetaName,
  type DeskContract,
  type DeskEvent,
  type DeskMessage,
} from '../../../shared/contract/desk/page.ts';
import type { Call } from '../../../shared/contract/page.ts';
import { createListeners } from '../listeners.ts';
import { openSocketLine } from '../socket-line.ts';
import type { Desk } from './desk.ts';

/** The kiosk this desk page belongs to, as soon as it answers. Settles late rather than never: it goes on trying. */
export function connectDesk(): Promise<Desk> {
  const events = createListeners<DeskEvent>();
  const connection = createListeners<boolean>();
  return new Promise((resolve) => {
    let isFirst = true;
    const { call } = openSocketLine<DeskMessage & { readonly kind: 'event' }>({
      path: deskSocketPath,
      page: '/desk',
      tokenMeta: deskTokenMetaName,
      maxRequestBytes: deskMaxRequestBytes,
      onOpen: () => {
        if (isFirst) {
          resolve({ call: call as Call<DeskContract>, onEvent: events.add, onConnection: connection.add });
        } else connection.tell(true);
        isFirst = false;
      },
      onEvent: ({ event }) => events.tell(event),
      onClose: (_code, wasOpen) => {
        if (wasOpen) connection.tell(false);
        return true;
      },
    });
  });
}
