import type { Language } from '../text/index.ts';

/** A queue ticket (号票): the number and where it is called. Holds no personal data. */
export interface TicketDocument {
  readonly kind: 'ticket';
  readonly language: Language;
  readonly isReprint?: boolean;
  readonly hallName: string;
  /** For example A36-012 */
  readonly number: string;
  readonly windowNumber: string;
  /** For example 公安局出入境 */
  readonly windowName: string;
  /** For example 一楼 A 区 */
  readonly place: string;
  /** How many numbers were given out before it; one sentence. */
  readonly before: string;
  /** What to know and to do with the number; one sentence each. */
  readonly notes: readonly string[];
  /** For example 2026-11-24 10:02 */
  readonly printedAt: string;
  readonly kioskName: string;
}
