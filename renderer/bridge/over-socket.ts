import {
  RefusedCall,
  replacedCloseCode,
  socketPath,
  tokenMetaName,
  tooLargeCloseCode,
  type AttendantContract,
  type Call,
  type CitizenContract,
  type KioskEvent,
  type KioskMessage,
  type Refusal,
} from '../../shared/contract/page.ts';
import type { Kiosk } from './kiosk.ts';
import { createListeners } from './listeners.ts';
import { encodeRequest } from './request-size.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: RefusedCall) => void;
}

const firstRetryMs = 100;
const longestRetryMs = 2_000;

/** The kiosk behind a WebSocket of this page's own site. Comes back by itself when the line breaks. */
export function connectOverSocket(): Promise<Kiosk> {
  // The page's own number: a page loaded anew is another one, and the kiosk forgets the person before it.
  const page = crypto.randomUUID();
  const events = createListeners<KioskEvent>();
  const connection = createListeners<boolean>();
  const waiting = new Map<number, Waiting>();
  let token = tokenIn(document);
  let socket: WebSocket | null = null;
  let nextId = 0;
  let retryMs = firstRetryMs;

  const refuseAll = (refusal: Refusal): void => {
    for (const { reject } of waiting.values()) reject(new RefusedCall(refusal));
    waiting.clear();
  };

  const receive = (message: KioskMessage, expectedSeq: number, line: WebSocket): void => {
    if (message.kind === 'answer') {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.result.ok) call?.resolve(message.result.value);
      else call?.reject(new RefusedCall(message.result.error));
      return;
    }
    if (message.seq !== expectedSeq) {
      // Something was missed: a new line begins with the whole state.
      line.close();
      return;
    }
    if (message.event.type === 'cleared') leave(message.event.next);
    events.tell(message.event);
  };

  const open = (onOpen: () => void): void => {
    const address = new URL(socketPath, location.href);
    address.protocol = 'ws:';
    address.search = new URLSearchParams({ token, page }).toString();
    const line = new WebSocket(address);
    let seq = 0;
    let wasOpen = false;
    line.onopen = () => {
      wasOpen = true;
      socket = line;
      retryMs = firstRetryMs;
      onOpen();
    };
    line.onmessage = ({ data }) => {
      const message = JSON.parse(data as string) as KioskMessage;
      if (message.kind === 'event') seq += 1;
      receive(message, seq, line);
    };
    line.onclose = ({ code }) => {
      socket = null;
      refuseAll({
        reason: code === tooLargeCloseCode ? 'too-large' : 'disconnected',
        detail: `close ${code}`,
      });
      if (wasOpen) connection.tell(false);
      if (code === replacedCloseCode) {
        // Another page has taken over this kiosk; what was typed here must not stay on a screen.
        leave('about:blank');
        return;
      }
      setTimeout(() => void openAgain(wasOpen, onOpen), retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  };

  const openAgain = async (wasAccepted: boolean, onOpen: () => void): Promise<void> => {
    // A kiosk that was started anew has a new token; its page tells it, and the answers typed here live on.
    if (!wasAccepted) token = (await tokenOfFreshPage()) ?? token;
    open(onOpen);
  };

  const call = (method: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!socket) {
        reject(new RefusedCall({ reason: 'disconnected', detail: method }));
        return;
      }
      nextId += 1;
      const text = encodeRequest(nextId, method, input);
      waiting.set(nextId, { resolve, reject });
      socket.send(text);
    });

  return new Promise((resolve) => {
    let isFirst = true;
    open(() => {
      if (isFirst) {
        resolve({
          call: call as Call<CitizenContract>,
          callAttendant: call as Call<AttendantContract>,
          onEvent: events.add,
          onConnection: connection.add,
        });
      } else connection.tell(true);
      isFirst = false;
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

const tokenIn = (page: Document): string =>
  page.querySelector<HTMLMetaElement>(`meta[name="${tokenMetaName}"]`)?.content ?? '';

async function tokenOfFreshPage(): Promise<string | null> {
  try {
    const response = await fetch('/', { cache: 'no-store' });
    return tokenIn(new DOMParser().parseFromString(await response.text(), 'text/html'));
  } catch {
    // Not there yet; the next try asks again.
    return null;
  }
}
