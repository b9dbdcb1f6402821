import type { PrinterReason } from '../../../shared/print/index.ts';

/**
 * printer-state-reasons (RFC 8011 §5.4.12, PWG 5100.9) by prefix: printers and CUPS add -report, -warning or
 * -error as they see fit. First match counts.
 */
const byPrefix: readonly (readonly [prefix: string, reason: PrinterReason])[] = [
  ['media-empty', 'paper-out'],
  ['media-needed', 'paper-out'],
  ['media-low', 'paper-near-end'],
  ['media-jam', 'jam'],
  ['cover-open', 'cover-open'],
  ['door-open', 'cover-open'],
  ['interlock-open', 'cover-open'],
  ['input-tray-missing', 'tray-missing'],
  ['output-area-full', 'output-full'],
  ['output-tray-missing', 'output-full'],
  ['toner-empty', 'toner-empty'],
  ['marker-supply-empty', 'toner-empty'],
  ['toner-low', 'toner-low'],
  ['marker-supply-low', 'toner-low'],
  ['fuser-over-temp', 'overheated'],
  ['paused', 'paused'],
  ['moving-to-paused', 'paused'],
  ['hold-new-jobs', 'paused'],
  ['stopped-partly', 'unknown'],
  ['shutdown', 'offline'],
  ['offline', 'offline'],
  ['connecting-to-device', 'offline'],
  ['timed-out', 'offline'],
];

export function reasonsOf(stateReasons: readonly string[]): PrinterReason[] {
  const found = new Set<PrinterReason>();
  for (const word of stateReasons) {
    const known = byPrefix.find(([prefix]) => word.startsWith(prefix));
    if (known) found.add(known[1]);
    // "other" and unknown words are heeded only when they say that printing stopped.
    else if (word.endsWith('-error')) found.add('unknown');
  }
  return [...found];
}

/** CUPS lost sight of a job at the printer and ends it as completed all the same. */
export const isHistoryLost = (stateReasons: readonly string[]): boolean =>
  stateReasons.some((word) => word.startsWith('cups-ipp-missing-job-history'));

/** CUPS has handed the job over and waits for the printer to end it: paper may exist from here on. */
export const isWithPrinter = (stateReasons: readonly string[]): boolean =>
  stateReasons.includes('cups-waiting-for-job-completed');

/** CUPS says only in words, in its own language, that it cannot reach the printer. */
export const saysUnreachable = (message: unknown): boolean =>
  typeof message === 'string' &&
  /may not exist or is unavailable|not responding|可能不存在|没有响应|无响应/.test(message);
