import type { Result } from '../result.ts';
import type { EventEnvelope } from './events.ts';
import type { Refusal } from './refusal.ts';

/** What the kiosk sends over a WebSocket: the answer to a request, or something unasked. */
export type KioskMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown, Refusal> }
  | ({ readonly kind: 'event' } & EventEnvelope);

/** Path of the WebSocket; the token and the page's own number travel in its query. */
export const socketPath = '/kiosk';

/** Name of the meta element that carries this start's token into the page. */
export const tokenMetaName = 'kiosk-token';

/** Close codes of the socket beside those of RFC 6455: another page has taken over this kiosk. */
export const replacedCloseCode = 4001;

/** RFC 6455 7.4.1: a message too big to process. */
export const tooLargeCloseCode = 1009;

/** Largest request in bytes: a form with every field at its limit fits several times. */
export const maxRequestBytes = 256 * 1024;

/** What the preload script of Electron gives to the page. Nothing of Electron itself shows through. */
export interface PreloadBridge {
  readonly call: (method: string, input: unknown) => Promise<Result<unknown, Refusal>>;
  /** From now on every event; the present state comes first. Returns the function that stops listening. */
  readonly listen: (listener: (envelope: EventEnvelope) => void) => () => void;
}
