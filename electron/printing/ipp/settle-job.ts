import type { Clock } from '../../../shared/clock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PrintOutcome } from '../../../shared/print/index.ts';
import type { DriverJob, InterruptedJob, PrintProgress } from '../driver.ts';
import type { PrintingDeadlines } from '../deadlines.ts';
import { ippClient, type IppClient } from './ipp-client.ts';
import { watchJob } from './job-watch.ts';
import { askPrinterState, pause, type PrinterState } from './printer-state.ts';

const askMs = 2_000;
const retryMs = 500;
/** Seconds by which a printer's own count of its running time may be off. */
const upTimeSlackMs = 1_500;

/** A job's title at the printer: nobody's name, and no other job's, so that the job can be found by it. */
export const jobTitle = ({ id, kind, reference }: Pick<DriverJob, 'id' | 'kind' | 'reference'>): string =>
  `${kind} ${reference} ${id.slice(0, 8)}`;

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
    const found = await find(client, job);
    if (found.ok) {
      const { printer, jobId } = found.value;
      if (jobId === null || startedAfter(printer, job, clock))
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

/** What a printer says of a job that came to it through a queue; null when it cannot tell and need not. */
export type AskPrinter = (mustTell: boolean) => Promise<PrintOutcome | null>;

/** Puts the same question to the printer behind a queue, which keeps the job under its title too; null when it cannot be asked. */
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
  return async (mustTell) => {
    if (!mustTell) {
      const found = await find(client, atPrinter);
      if (!found.ok) return null;
      const { jobId, printer } = found.value;
      if (jobId === null && !startedAfter(printer, atPrinter, clock)) return null;
    }
    return await settleJob(client, tools, atPrinter, progress, () => progress.onReason('offline'));
  };
}

interface Found {
  readonly printer: PrinterState;
  readonly jobId: number | null;
}

async function find(client: IppClient, job: InterruptedJob): Promise<Result<Found, 'no-answer'>> {
  const printer = await askPrinterState(client, askMs);
  if (!printer.ok) return fail('no-answer');
  // In this order a job that ends in between is in the second list.
  for (const which of ['not-completed', 'completed']) {
    const answer = await client.send(
      'Get-Jobs',
      { operation: { 'which-jobs': which, 'requested-attributes': ['job-id', 'job-name'] } },
      askMs,
    );
    if (!answer.ok) return fail('no-answer');
    const jobId = answer.value.jobs.find((one) => isOurs(one, job))?.['job-id'];
    if (typeof jobId === 'number') return ok({ printer: printer.value, jobId });
  }
  return ok({ printer: printer.value, jobId: null });
}

/** A printer that was started anew gives its numbers out again, so the number alone is no proof. */
const isOurs = (one: Record<string, unknown>, job: InterruptedJob): boolean =>
  one['job-name'] === jobTitle(job) && (job.printerJob === null || one['job-id'] === job.printerJob);

/** What a printer says of jobs from before its own start is hearsay. */
const startedAfter = ({ upTimeSeconds }: PrinterState, job: InterruptedJob, clock: Clock): boolean =>
  upTimeSeconds !== null && clock.wallMs() - upTimeSeconds * 1_000 > job.createdMs + upTimeSlackMs;
