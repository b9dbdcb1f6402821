import { RefusedCall, tooLargeCloseCode, type Refusal } from '../../shared/contract/page.ts';
import type { Result } from '../../shared/result.ts';
import { encodeRequest } from './request-size.ts';

interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly result: Result<unknown, Refusal>;
}

export interface SocketLineOptions<Event> {
  /** Path of the WebSocket on this page's own site. */
  readonly path: string;
  /** Path of the page, and the name of the meta element that carries its token. */
  readonly page: string;
  readonly tokenMeta: string;
  /** What the kiosk takes in one request. */
  readonly maxRequestBytes: number;
  readonly onOpen: () => void;
  /** @param breakLine drops this line; a new one is opened */
  readonly onEvent: (event: Event, breakLine: () => void) => void;
  /** The line broke; false ends it for good. */
  readonly onClose: (code: number, wasOpen: boolean) => boolean;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: RefusedCall) => void;
}

const firstRetryMs = 100;
const longestRetryMs = 2_000;

/** A page's WebSocket to its kiosk: calls and their answers, events, and coming back by itself when the line breaks. */
export function openSocketLine<Event extends { readonly kind: 'event' }>(
  options: SocketLineOptions<Event>,
): {
  readonly call: (method: string, input: unknown) => Promise<unknown>;
} {
  // The page's own number: a page loaded anew is another one.
  const page = crypto.randomUUID();
  const waiting = new Map<number, Waiting>();
  let token = tokenIn(document, options.tokenMeta);
  let socket: WebSocket | null = null;
  let nextId = 0;
  let retryMs = firstRetryMs;

  const refuseAll = (refusal: Refusal): void => {
    for (const { reject } of waiting.values()) reject(new RefusedCall(refusal));
    waiting.clear();
  };

  const open = (): void => {
    const address = new URL(options.path, location.href);
    address.protocol = 'ws:';
    address.search = new URLSearchParams({ token, page }).toString();
    const line = new WebSocket(address);
    let wasOpen = false;
    line.onopen = () => {
      wasOpen = true;
      socket = line;
      retryMs = firstRetryMs;
      options.onOpen();
    };
    line.onmessage = ({ data }) => {
      const message = JSON.parse(data as string) as Event | Answer;
      if (message.kind === 'event') {
        options.onEvent(message, () => line.close());
        return;
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.result.ok) call?.resolve(message.result.value);
      else call?.reject(new RefusedCall(message.result.error));
    };
    line.onclose = ({ code }) => {
      socket = null;
      refuseAll({
        reason: code === tooLargeCloseCode ? 'too-large' : 'disconnected',
        detail: `close ${code}`,
      });
      if (!options.onClose(code, wasOpen)) return;
      setTimeout(() => void openAgain(wasOpen), retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  };

  const openAgain = async (wasAccepted: boolean): Promise<void> => {
    // A kiosk that was started anew has a new token; its page tells it, and what was typed here lives on.
    if (!wasAccepted) token = (await tokenOfFreshPage(options)) ?? token;
    open();
  };

  open();
  return {
    call: (method, input) =>
      new Promise((resolve, reject) => {
        if (!socket) {
          reject(new RefusedCall({ reason: 'disconnected', detail: method }));
          return;
        }
        nextId += 1;
        const text = encodeRequest(nextId, method, input, options.maxRequestBytes);
        waiting.set(nextId, { resolve, reject });
        socket.send(text);
      }),
  };
}

const tokenIn = (page: Document, meta: string): string =>
  page.querySelector<HTMLMetaElement>(`meta[name="${meta}"]`)?.content ?? '';

async function tokenOfFreshPage({
  page,
  tokenMeta,
}: Pick<SocketLineOptions<never>, 'page' | 'tokenMeta'>): Promise<string | null> {
  try {
    const response = await fetch(page, { cache: 'no-store' });
    return tokenIn(new DOMParser().parseFromString(await response.text(), 'text/html'), tokenMeta);
  } catch {
    // Not there yet; the next try asks again.
    return null;
  }
}
