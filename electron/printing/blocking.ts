import { warningReasons, type PrinterReason, type PrinterStatus } from '../../shared/print/index.ts';

/** The reason that keeps a printer from printing now, the gravest first, or null. */
export function blockingReason(status: PrinterStatus): PrinterReason | null {
  const blocking = status.reasons.find((reason) => !warningReasons.includes(reason));
  if (blocking) return blocking;
  return status.state === 'ready' ? null : status.state === 'unavailable' ? 'offline' : null;
}

/** A status from reasons: warnings leave a printer ready, anything else needs a person. */
export function statusOf(reasons: readonly PrinterReason[]): PrinterStatus {
  const distinct = [...new Set(reasons)].sort((a, b) => rank(a) - rank(b));
  const state = distinct.some((reason) => !warningReasons.includes(reason)) ? 'attention' : 'ready';
  return { state, reasons: distinct };
}

const rank = (reason: PrinterReason): number =>
  warningReasons.includes(reason) ? 2 : reason === 'unknown' ? 1 : 0;

export const unavailable = (reason: PrinterReason): PrinterStatus => ({
  state: 'unavailable',
  reasons: [reason],
});

/** A printer that the attendant has paused, whatever else is the matter with it. */
export const pausedStatus = ({ state, reasons }: PrinterStatus): PrinterStatus => ({
  state: state === 'unavailable' ? state : 'attention',
  reasons: ['paused', ...reasons.filter((reason) => reason !== 'paused')],
});
