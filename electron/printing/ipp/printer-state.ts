import type { Clock } from '../../../shared/clock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PrinterReason, Supply } from '../../../shared/print/index.ts';
import { abilitiesOf, abilityAttributes, type Abilities } from './abilities.ts';
import type { IppClient, IppFailure } from './ipp-client.ts';
import { queueDevice, type QueueDevice } from './queue-device.ts';
import { isHistoryLost, reasonsOf } from './state-reasons.ts';
import { suppliesOf, supplyAttributes } from './supplies.ts';
import { wordsOf } from './words-of.ts';

/** What Get-Printer-Attributes says of a printer or queue. */
export interface PrinterState {
  readonly reasons: readonly PrinterReason[];
  readonly isHistoryLost: boolean;
  /** A queue of CUPS, which stands between us and the printer. */
  readonly isCups: boolean;
  /** Seconds since its start; a smaller one than before means that it was started anew. */
  readonly upTimeSeconds: number | null;
  /** What a CUPS queue does with a job that failed: `abort-job`, `retry-job` … Null where there is no such thing. */
  readonly errorPolicy: string | null;
  /** What a CUPS queue sends its jobs to; null for a printer, and where the queue does not say. */
  readonly device: QueueDevice | null;
  /** It has work, of ours or of others. */
  readonly isProcessing: boolean;
  /** As far as it says. */
  readonly takesPdf: boolean;
  readonly abilities: Abilities;
  readonly supplies: readonly Supply[];
}

export const stateAttributes: readonly string[] = [
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'printer-up-time',
  'cups-version',
  'printer-error-policy',
  'device-uri',
  'document-format-supported',
  ...abilityAttributes,
  ...supplyAttributes,
];

/** PDF by its name, or a printer that looks for itself what it was given. */
const readsPdf = ['application/pdf', 'application/octet-stream'];

export async function askPrinterState(
  client: IppClient,
  deadlineMs: number,
): Promise<Result<PrinterState, IppFailure>> {
  const answer = await client.send(
    'Get-Printer-Attributes',
    { operation: { 'requested-attributes': stateAttributes } },
    deadlineMs,
  );
  return answer.ok ? readPrinterState(answer.value.printer) : answer;
}

export function readPrinterState(
  printer: Readonly<Record<string, unknown>>,
): Result<PrinterState, IppFailure> {
  const state = printer['printer-state'];
  if (typeof state !== 'string') return fail({ kind: 'no-answer' });
  const words = wordsOf(printer['printer-state-reasons']);
  const isCups = printer['cups-version'] !== undefined;
  // CUPS learns of its printer's state only during a job and keeps the last word of it for ever: a queue at
  // rest whose last job was taken back for want of paper would never be tried again.
  const isStale = isCups && state === 'idle';
  const reasons = reasonsOf(words).filter((reason) => !isStale || reason === 'paused');
  if (printer['printer-is-accepting-jobs'] === false && !reasons.includes('paused')) reasons.push('paused');
  if (state === 'stopped' && reasons.length === 0) reasons.push('unknown');
  const upTime = printer['printer-up-time'];
  const formats = wordsOf(printer['document-format-supported']);
  const errorPolicy = printer['printer-error-policy'];
  return ok({
    reasons,
    isHistoryLost: isHistoryLost(words),
    isCups,
    upTimeSeconds: typeof upTime === 'number' ? upTime : null,
    errorPolicy: typeof errorPolicy === 'string' ? errorPolicy : null,
    device: isCups ? queueDevice(printer['device-uri']) : null,
    isProcessing: state === 'processing',
    takesPdf: formats.length === 0 || formats.some((format) => readsPdf.includes(format)),
    abilities: abilitiesOf(printer),
    supplies: suppliesOf(printer),
  });
}

export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve);
  });
