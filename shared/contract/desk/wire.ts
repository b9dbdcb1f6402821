import type { Result } from '../../result.ts';
import type { Refusal } from '../refusal.ts';
import type { DeskArea } from './areas.ts';

/** What the kiosk tells a desk page unasked; only pages with somebody signed in hear it. */
export type DeskEvent =
  | { readonly type: 'changed'; readonly area: DeskArea }
  /** The session is over: nobody was there, it has lasted long enough, or an administrator ended it. */
  | { readonly type: 'signed-out'; readonly why: 'idle' | 'too-long' | 'ended' };

export type DeskMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown, Refusal> }
  | { readonly kind: 'event'; readonly event: DeskEvent };

/** Path of the desk's WebSocket; the desk's own token travels in its query. */
export const deskSocketPath = '/desk/line';

/** Bytes of a file with matters. A catalogue of a thousand matters has less. */
export const largestPackage = 4 * 1024 * 1024;
/** Largest request of a desk page in bytes: such a file fits, and that of another hall, escaped. */
export const deskMaxRequestBytes = 6 * 1024 * 1024;

/** Name of the meta element that carries this start's token into the desk page. */
export const deskTokenMetaName = 'desk-token';
