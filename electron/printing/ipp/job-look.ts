import type { PrinterReason } from '../../../shared/print/index.ts';
import type { IppClient } from './ipp-client.ts';
import { askPrinterState, type PrinterState } from './printer-state.ts';
import { isWithPrinter, reasonsOf, saysUnreachable } from './state-reasons.ts';
import { wordsOf } from './words-of.ts';

const answerMs = 2_000;

export interface LookedAt {
  readonly client: IppClient;
  readonly jobId: number;
  /** As it was sent: a printer that was started anew gives its numbers to other jobs. */
  readonly jobName: string;
  /** The printer's state before the job was sent. */
  readonly before: PrinterState;
}

/** What a printer and its job say at one moment. */
export interface Look {
  /** job-state (RFC 8011 §5.3.7); null: no answer. */
  readonly state: string | null;
  readonly reasons: readonly PrinterReason[];
  /** The printer itself has the job, as far as the answer tells. */
  readonly isWithPrinter: boolean;
  readonly printer: PrinterState | null;
  /** The printer or queue never began with the job. */
  readonly isUntouched: boolean;
  /** The printer does not know the job, or its number is another's now. */
  readonly isLost: boolean;
  /** Nobody listens at the address. */
  readonly isRefused: boolean;
  /** time-at-processing, in seconds; null before. */
  readonly begunAt: number | null;
}

const jobAttributes = [
  'job-name',
  'job-state',
  'job-state-reasons',
  'time-at-processing',
  'job-printer-state-reasons',
  'job-printer-state-message',
];

export async function lookAt({ client, jobId, jobName, before }: LookedAt): Promise<Look> {
  const [job, asked] = await Promise.all([
    client.send(
      'Get-Job-Attributes',
      { operation: { 'job-id': jobId, 'requested-attributes': jobAttributes } },
      answerMs,
    ),
    askPrinterState(client, answerMs),
  ]);
  const printer = asked.ok ? asked.value : null;
  const nothing = {
    state: null,
    reasons: [],
    isWithPrinter: false,
    printer,
    isUntouched: false,
    begunAt: null,
  };
  if (!job.ok) {
    const isLost = job.error.kind === 'refused' && job.error.status === 'client-error-not-found';
    return { ...nothing, isLost, isRefused: job.error.kind === 'unreachable' };
  }
  const found = job.value.job;
  const name = found['job-name'];
  const begunAt = found['time-at-processing'];
  if (typeof name === 'string' && name !== jobName) return { ...nothing, isLost: true, isRefused: false };
  const state = typeof found['job-state'] === 'string' ? found['job-state'] : null;
  const words = wordsOf(found['job-printer-state-reasons']);
  const reasons = new Set([...reasonsOf(words), ...(printer?.reasons ?? [])]);
  // CUPS holds a job back that it wants to try again, because it did not reach its printer.
  const isRetried = before.isCups && wordsOf(found['job-state-reasons']).includes('resources-are-not-ready');
  if (state === 'pending-held') reasons.add(isRetried ? 'offline' : 'paused');
  if (saysUnreachable(found['job-printer-state-message'])) reasons.add('offline');
  const isProcessing = state === 'processing' || state === 'processing-stopped';
  return {
    state,
    reasons: [...reasons],
    isWithPrinter: before.isCups ? isWithPrinter(words) : isProcessing,
    printer,
    isUntouched: begunAt === noValue,
    isLost: false,
    isRefused: false,
    begunAt: typeof begunAt === 'number' ? begunAt : null,
  };
}

/** How the client gives an attribute that is there without a value (RFC 8011 §5.3.14.2). */
const noValue = '';

export const isEnd = (state: string): boolean => ['completed', 'canceled', 'aborted'].includes(state);
