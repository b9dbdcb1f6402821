import type { Clock } from '../../../shared/clock.ts';
import type { PrintOutcome } from '../../../shared/print/index.ts';
import type { PrintingDeadlines } from '../deadlines.ts';
import type { InterruptedJob, PrintProgress } from '../driver.ts';
import { findJob, jobTitle } from './find-job.ts';
import { ippClient, type IppClient } from './ipp-client.ts';
import { watchJob, type AskPrinter } from './job-watch.ts';
import { askPrinterState, pause, type PrinterState } from './printer-state.ts';

const askMs = 2_000;
const retryMs = 500;
/** Seconds by which a printer's own count of its running time may be off. */
const upTimeSlackMs = 1_500;

export interface IppTools {
  readonly clock: Clock;
  readonly deadlines: PrintingDeadlines;
}

/**
 * Looks for a job that an earlier process sent and follows it to its end. A job that the printer does not know
 * (any more) may have been printed: only a person can tell.
 */
export async function settleJob(
  client: IppClient,
  tools: IppTools,
  job: InterruptedJob,
  progress: Pick<PrintProgress, 'signal' | 'onReason'>,
  onNoAnswer = (): void => {},
): Promise<PrintOutcome> {
  const { clock } = tools;
  const until = clock.monotonicMs() + tools.deadlines.unavailableMs;
  for (;;) {
    const found = await findJob(client, job);
    if (found.ok) {
      const { printer, jobId, isSeen } = found.value;
      if (jobId === null || (!isSeen && startedAfter(printer, job, clock)))
        return { kind: 'uncertain', reason: 'unknown' };
      const jobName = jobTitle(job);
      const watch = {
        client,
        ...tools,
        jobId,
        jobName,
        impressions: job.impressions,
        before: printer,
        progress,
        isFound: true,
        askPrinter: printerBehind(printer, tools, job, progress),
      };
      return await watchJob(watch);
    }
    if (progress.signal.aborted || clock.monotonicMs() >= until)
      return { kind: 'uncertain', reason: 'offline' };
    onNoAnswer();
    await pause(clock, retryMs);
  }
}

/**
 * Puts the question what became of a job to the printer behind a queue, which has the job under its title too; null when it
 * cannot be asked. Call it before the job is sent: a printer that could be reached then and cannot be reached at the end, or was
 * started anew, or knows of all jobs but this one, does not bear out what its queue says.
 */
export function printerBehind(
  queue: PrinterState,
  tools: IppTools,
  job: InterruptedJob,
  progress: Pick<PrintProgress, 'signal' | 'onReason'>,
): AskPrinter | null {
  const uri = queue.device?.printerUri ?? null;
  if (uri === null) return null;
  const { clock } = tools;
  const client = ippClient(uri, clock);
  const atPrinter = { ...job, printerJob: null };
  const since = clock.monotonicMs();
  const asked = askPrinterState(client, askMs);

  /** Null when it has nothing to say of the job for a good reason. */
  async function look(): Promise<PrintOutcome | null> {
    const before = await asked;
    const found = await findJob(client, atPrinter);
    if (!found.ok) return before.ok ? { kind: 'uncertain', reason: 'offline' } : null;
    const { jobId, printer, knowsOthers } = found.value;
    if (jobId !== null) return await follow();
    const wasThere = before.ok && !isRestarted(before.value, printer, clock.monotonicMs() - since);
    return wasThere && !knowsOthers ? null : { kind: 'uncertain', reason: 'unknown' };
  }
  const follow = (): Promise<PrintOutcome> =>
    settleJob(client, tools, atPrinter, progress, () => progress.onReason('offline'));

  return (mustTell) => (mustTell ? follow() : look());
}

/** A printer that does not count its running time is not known to have been started anew. */
function isRestarted(before: PrinterState, now: PrinterState, elapsedMs: number): boolean {
  if (before.upTimeSeconds === null || now.upTimeSeconds === null) return false;
  return now.upTimeSeconds * 1_000 < before.upTimeSeconds * 1_000 + elapsedMs - upTimeSlackMs;
}

/** What a printer says of jobs from before its own start is hearsay. */
const startedAfter = ({ upTimeSeconds }: PrinterState, job: InterruptedJob, clock: Clock): boolean =>
  upTimeSeconds !== null && clock.wallMs() - upTimeSeconds * 1_000 > job.createdMs + upTimeSlackMs;
