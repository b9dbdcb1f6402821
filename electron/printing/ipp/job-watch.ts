import type { Clock } from '../../../shared/clock.ts';
import { warningReasons, type PrinterReason, type PrintOutcome } from '../../../shared/print/index.ts';
import type { PrintProgress } from '../driver.ts';
import type { IppClient } from './ipp-client.ts';
import { askPrinterState, pause, type PrinterState } from './printer-state.ts';
import { isWithPrinter, reasonsOf, saysUnreachable } from './state-reasons.ts';
import { wordsOf } from './words-of.ts';

const pollMs = 250;
const answerMs = 2_000;
/** How long a job may take when nothing is reported to be wrong. */
const quietMs = 60_000;
const quietMsPerImpression = 10_000;
/** How long a person may take to see to a printer that has reported something. */
const attentionMs = 15 * 60_000;
/** How long a job may stand still without a reason, such as a document the queue cannot convert. */
const stoppedMs = 5_000;
/** How long a cancelled job may take to end. */
const cancelMs = 2_000;

export interface JobWatch {
  readonly client: IppClient;
  readonly clock: Clock;
  readonly jobId: number;
  /** As it was sent: a printer that was started anew gives its numbers to other jobs. */
  readonly jobName: string;
  /** Sides to print, all copies together. */
  readonly impressions: number;
  /** The printer's state before the job was sent. */
  readonly before: PrinterState;
  readonly progress: Pick<PrintProgress, 'signal' | 'onReason'>;
  /** Set for a job that an earlier process sent: what it did until now was not seen. */
  readonly isFound?: boolean;
  /** How long the printer may be out of reach, of us or of its queue. */
  readonly unavailableMs: number;
}

interface Look {
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

/** Follows a job until the printer has ended it, or cancels it when its time is over. */
export async function watchJob(watch: JobWatch): Promise<PrintOutcome> {
  const { clock, progress } = watch;
  let quietSince = clock.monotonicMs();
  let troubleSince: number | null = null;
  let reason: PrinterReason | null = null;
  const doubt = new Doubt(watch.before, watch.isFound ?? false);
  let isAnew = false;
  let begunAt: number | null = null;
  for (;;) {
    const look = await lookAt(watch);
    doubt.add(look);
    if (look.isLost) return { kind: 'uncertain', reason: whileAnswering(reason) ?? 'unknown' };
    if (look.state && isEnd(look.state)) return doubt.outcome(look);
    // A CUPS that was started anew prints what it was printing once more.
    begunAt ??= look.begunAt;
    isAnew ||= look.isRefused || (look.begunAt ?? 0) > (begunAt ?? Infinity);
    if (watch.before.isCups && isAnew && look.state)
      return await cancel(watch, doubt, whileAnswering(reason));
    const now = clock.monotonicMs();
    const next =
      look.state === null ? 'offline' : (look.reasons.find((one) => !warningReasons.includes(one)) ?? null);
    if (next !== reason) {
      reason = next;
      progress.onReason(reason);
      troubleSince = reason ? now : null;
      quietSince = now;
    }
    const isOver =
      troubleSince !== null
        ? now - troubleSince >= (reason === 'offline' ? watch.unavailableMs : attentionMs)
        : now - quietSince >=
          (look.state === 'processing-stopped'
            ? stoppedMs
            : quietMs + quietMsPerImpression * watch.impressions);
    if (isOver || progress.signal.aborted) return await cancel(watch, doubt, reason);
    await pause(clock, pollMs);
  }
}

/** It was out of reach a moment ago, and answers now: that is no longer what is wrong. */
const whileAnswering = (reason: PrinterReason | null): PrinterReason | null =>
  reason === 'offline' ? null : reason;

/** Ends the job at the printer, so that it does not come out when nobody waits for it any more. */
async function cancel(watch: JobWatch, doubt: Doubt, reason: PrinterReason | null): Promise<PrintOutcome> {
  await watch.client.send('Cancel-Job', { operation: { 'job-id': watch.jobId } }, answerMs);
  const until = watch.clock.monotonicMs() + cancelMs;
  while (watch.clock.monotonicMs() < until) {
    const look = await lookAt(watch);
    doubt.add(look);
    if (look.isLost) break;
    if (look.state && isEnd(look.state))
      return doubt.outcome({ ...look, reasons: reason ? [reason] : look.reasons });
    await pause(watch.clock, pollMs);
  }
  return { kind: 'uncertain', reason: reason ?? 'unknown' };
}

const jobAttributes = [
  'job-name',
  'job-state',
  'job-state-reasons',
  'time-at-processing',
  'job-printer-state-reasons',
  'job-printer-state-message',
];

async function lookAt({ client, jobId, jobName, before }: JobWatch): Promise<Look> {
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

const isEnd = (state: string): boolean => ['completed', 'canceled', 'aborted'].includes(state);

/** Collects what speaks against believing the last word on a job. */
class Doubt {
  #upTime: number | null;
  #isBroken = false;
  /** Whether the printer itself may have had the job. */
  #reached: 'no' | 'perhaps' | 'yes' = 'no';
  #lastReason: PrinterReason | null = null;

  readonly #isFound: boolean;

  constructor(before: PrinterState, isFound: boolean) {
    this.#upTime = before.upTimeSeconds;
    this.#isFound = isFound;
  }

  add(look: Look): void {
    if (look.printer) {
      const { upTimeSeconds } = look.printer;
      if (look.printer.isHistoryLost) this.#isBroken = true;
      if (upTimeSeconds !== null && this.#upTime !== null && upTimeSeconds < this.#upTime)
        this.#isBroken = true;
      this.#upTime = upTimeSeconds ?? this.#upTime;
    }
    if (look.isWithPrinter) this.#reached = 'yes';
    else if (this.#isFound) this.#reached = look.isUntouched ? 'no' : 'perhaps';
    else if (this.#reached !== 'yes' && look.state !== null && !isEnd(look.state)) {
      // CUPS on its way to the printer may be in the midst of sending, unless it says that it cannot.
      const cannot =
        look.state.startsWith('pending') ||
        look.state === 'processing-stopped' ||
        look.reasons.includes('offline');
      this.#reached = cannot ? 'no' : 'perhaps';
    }
    this.#lastReason = look.reasons.find((one) => !warningReasons.includes(one)) ?? this.#lastReason;
  }

  /** `completed` is believed of a printer that was there all along; an early end only if it never had the job. */
  outcome(look: Look): PrintOutcome {
    const reason = look.reasons.find((one) => !warningReasons.includes(one)) ?? this.#lastReason ?? 'unknown';
    if (look.state === 'completed')
      return this.#isBroken ? { kind: 'uncertain', reason } : { kind: 'printed' };
    return this.#reached !== 'no' || this.#isBroken
      ? { kind: 'uncertain', reason }
      : { kind: 'failed', reason };
  }
}
