import type { WebSocket } from 'ws';
import type { Clock } from '../../shared/clock.ts';
import { replacedCloseCode, type KioskMessage } from '../../shared/contract/index.ts';
import type { KioskApp, LoopbackSites } from '../app/index.ts';
import { answerSocket } from './answer-socket.ts';

export interface KioskPageOptions {
  readonly app: Pick<KioskApp, 'dispatch' | 'subscribe' | 'forgetSession'>;
  readonly clock: Clock;
}

/** How long a page may be away before its session counts as left: longer than a reconnect, shorter than a next person. */
const pageAwayMs = 15_000;

/** Joins citizens' pages with the kiosk: one at a time, because one person stands here at a time. */
export function receiveKioskPages({ app, clock }: KioskPageOptions, sites: LoopbackSites) {
  let current: WebSocket | null = null;
  let lastPage: string | null = null;
  let forget = (): void => {};
  let isClosing = false;

  return {
    /** @param page the number the page gave itself when it was loaded */
    receive: (socket: WebSocket, host: string, page: string): void => {
      forget();
      current?.close(replacedCloseCode, 'another page took over');
      // A page that was loaded anew knows nothing of the person before it; nor shall the kiosk. The first one may
      // have outlived the kiosk before this start, and its papers are told to it.
      if (lastPage !== null && page !== lastPage) app.forgetSession();
      lastPage = page;
      current = socket;
      const send = answerSocket<KioskMessage & { kind: 'event' }>(socket, app.dispatch);
      const unsubscribe = app.subscribe(({ seq, event }) => {
        const told = event.type === 'cleared' ? { ...event, next: sites.other(host) } : event;
        send({ kind: 'event', seq, event: told });
      });
      socket.on('close', () => {
        unsubscribe();
        if (current !== socket || isClosing) return;
        current = null;
        forget = clock.after(pageAwayMs, app.forgetSession);
      });
    },
    close: () => {
      isClosing = true;
      forget();
    },
  };
}
