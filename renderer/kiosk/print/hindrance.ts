import type { PrinterView } from '../../../shared/contract/page.ts';
import { warningReasons, type DocumentKind, type PrinterReason } from '../../../shared/print/index.ts';

/** Why a paper cannot be printed now; null as a reason: this kiosk has no printer for it. */
export interface Hindrance {
  readonly reason: PrinterReason | null;
}

/** What a citizen has to know before she begins; null when some printer would print it. */
export function hindranceOf(printers: readonly PrinterView[], kind: DocumentKind): Hindrance | null {
  const serving = printers.filter(({ serves }) => serves.includes(kind));
  const reasons = serving.map(reasonOf);
  if (reasons.includes(null)) return null;
  return { reason: reasons[0] ?? null };
}

/** What keeps a printer from printing. Low paper is the attendant's matter, and a busy printer is only a wait. */
function reasonOf({ state, reasons }: PrinterView): PrinterReason | null {
  const grave = reasons.find((reason) => reason !== 'busy' && !warningReasons.includes(reason));
  return grave ?? (state === 'unavailable' ? 'offline' : null);
}
