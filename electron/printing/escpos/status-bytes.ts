import type { PrinterReason } from '../../../shared/print/index.ts';

/**
 * What the four answers to DLE EOT 1 … 4 say, in that order. `offline` without any cause is `unknown`: the
 * printer refuses to say why it does not print.
 */
export function realtimeReasons(answers: readonly [number, number, number, number]): PrinterReason[] {
  const [printer, offlineCause, errorCause, paper] = answers;
  const reasons: PrinterReason[] = [];
  if (offlineCause & 0x04) reasons.push('cover-open');
  if (paper & 0x60 || offlineCause & 0x20) reasons.push('paper-out');
  if (errorCause & 0x08) reasons.push('cutter');
  if (errorCause & 0x40) reasons.push('overheated');
  if (errorCause & 0x20) reasons.push('unknown');
  if (offlineCause & 0x40 && reasons.length === 0) reasons.push('unknown');
  if (printer & 0x08 && reasons.length === 0) reasons.push('unknown');
  if (paper & 0x0c) reasons.push('paper-near-end');
  return reasons;
}

/** What an automatic status block (GS a) of four bytes says. */
export function automaticReasons(block: readonly number[]): PrinterReason[] {
  const [first = 0, second = 0, third = 0] = block;
  const reasons: PrinterReason[] = [];
  if (first & 0x20) reasons.push('cover-open');
  if (third & 0x0c) reasons.push('paper-out');
  if (second & 0x08) reasons.push('cutter');
  if (second & 0x40) reasons.push('overheated');
  if (second & 0x24) reasons.push('unknown');
  if (first & 0x08 && reasons.length === 0) reasons.push('unknown');
  if (third & 0x03) reasons.push('paper-near-end');
  return reasons;
}
