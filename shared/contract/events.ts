import { z } from 'zod';
import type { JobView, PrinterView } from './citizen.ts';

/** What the kiosk tells a page unasked. `seq` grows by one; a gap means the page must ask for the whole state anew. */
export type KioskEvent =
  | { readonly type: 'job'; readonly job: JobView }
  | { readonly type: 'printers'; readonly printers: readonly PrinterView[] }
  /** What the attendant sees has changed, or their time here is over. Told only while one is signed in. */
  | { readonly type: 'attendant'; readonly what: 'changed' | 'over' }
  /** What the kiosk says of itself is another than before. */
  | { readonly type: 'described' }
  /** What citizens find is another than before. */
  | { readonly type: 'catalogue' }
  /** The session is over; a plain browser goes on at this address, in a fresh process. */
  | { readonly type: 'cleared'; readonly next: string | null };

export interface EventEnvelope {
  readonly seq: number;
  readonly event: KioskEvent;
}

/** What travels over either transport. */
export const requestSchema = z.strictObject({
  id: z.int().min(0),
  method: z.string().max(80),
  input: z.unknown(),
});
export type Request = z.infer<typeof requestSchema>;
