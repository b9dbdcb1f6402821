import type { Clock } from '../../../shared/clock.ts';
import { warningReasons, type PrinterReason, type PrintOutcome } from '../../../shared/print/index.ts';
import type { PrintingDeadlines } from '../deadlines.ts';
import type { PrintProgress } from '../driver.ts';
import { Doubt } from './doubt.ts';
import { isEnd, lookAt, type Look } from './job-look.ts';
import type { IppClient } from './ipp-client.ts';
import { askPrinterState, pause, type PrinterState } from './printer-state.ts';

const pollMs = 250;
const answerMs = 2_000;
/** How long a job may stand still without a reason, such as a document the queue cannot convert. */
const stoppedMs = 5_000;
/** How long a cancelled job may take to end. */
const cancelMs = 2_000;

/** What a printer says of a job that came to it through a queue; null when it cannot tell and need not. */
export type AskPrinter = (mustTell: boolean) => Promise<PrintOutcome | null>;

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
  readonly deadlines: PrintingDeadlines;
  /** Where a queue stands between: asks the printer itself what became of the job. */
  readonly askPrinter: AskPrinter | null;
}

/** Follows a job until the printer has ended it, or cancels it when its time is over. */
export async function watchJob(watch: JobWatch): Promise<PrintOutcome> {
  const { clock, progress, deadlines } = watch;
  let quietSince = clock.monotonicMs();
  let troubleSince: number | null = null;
  let reason: PrinterReason | null = null;
  const doubt = new Doubt(watch.before, watch.isFound ?? false);
  let isAnew = false;
  let begunAt: number | null = null;
  for (;;) {
    const look = await lookAt(watch);
    const hadReached = doubt.hasReached;
    doubt.add(look);
    if (look.isLost) return { kind: 'uncertain', reason: whileAnswering(reason) ?? 'unknown' };
    if (look.state && isEnd(look.state)) return await settle(watch, doubt, look);
    // A CUPS that was started anew prints what it was printing once more. What had not reached the printer can only
    // begin once.
    begunAt = hadReached ? (begunAt ?? look.begunAt) : look.begunAt;
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
        ? now - troubleSince >= (reason === 'offline' ? deadlines.unavailableMs : deadlines.attentionMs)
        : now - quietSince >=
          (look.state === 'processing-stopped'
            ? stoppedMs
            : deadlines.quietMs + deadlines.quietImpressionMs * watch.impressions);
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
      return await settle(watch, doubt, { ...look, reasons: reason ? [reason] : look.reasons });
    await pause(watch.clock, pollMs);
  }
  return { kind: 'uncertain', reason: reason ?? 'unknown' };
}

/**
 * What a queue calls completed, the printer behind it is asked about: CUPS 2.4 now and then says it of a job that the printer
 * has just ended in an error. Where the queue's word counts for nothing, the printer must bear it out.
 */
async function settle(watch: JobWatch, doubt: Doubt, look: Look): Promise<PrintOutcome> {
  // What CUPS shows of a job that it lost sight of may have come between the two questions of a look.
  const printer = await askPrinterState(watch.client, answerMs);
  if (printer.ok) doubt.add({ ...look, printer: printer.value });
  const outcome = doubt.outcome(look);
  const mustTell = doubt.needsWitness(look);
  if (!watch.askPrinter || !(outcome.kind === 'printed' || mustTell)) return outcome;
  const itself = (await watch.askPrinter(mustTell)) ?? outcome;
  return itself.kind === 'printed' ? itself : { kind: 'uncertain', reason: itself.reason };
}
