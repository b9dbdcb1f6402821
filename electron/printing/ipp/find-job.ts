import { fail, ok, type Result } from '../../../shared/result.ts';
import type { DriverJob, InterruptedJob } from '../driver.ts';
import type { IppClient } from './ipp-client.ts';
import { askPrinterState, type PrinterState } from './printer-state.ts';

const askMs = 2_000;

/** A job's title at the printer: nobody's name, and no other job's, so that the job can be found by it. */
export const jobTitle = ({ id, kind, reference }: Pick<DriverJob, 'id' | 'kind' | 'reference'>): string =>
  `${kind} ${reference} ${id.slice(0, 8)}`;

interface Found {
  readonly printer: PrinterState;
  readonly jobId: number | null;
  /** It tells of other jobs by their titles. */
  readonly knowsOthers: boolean;
}

/** Looks for the job at the printer. */
export async function findJob(client: IppClient, job: InterruptedJob): Promise<Result<Found, 'no-answer'>> {
  const printer = await askPrinterState(client, askMs);
  if (!printer.ok) return fail('no-answer');
  let knowsOthers = false;
  // In this order a job that ends in between is in the second list.
  for (const which of ['not-completed', 'completed']) {
    const answer = await client.send(
      'Get-Jobs',
      { operation: { 'which-jobs': which, 'requested-attributes': ['job-id', 'job-name'] } },
      askMs,
    );
    if (!answer.ok) return fail('no-answer');
    const jobId = answer.value.jobs.find((one) => isOurs(one, job))?.['job-id'];
    if (typeof jobId === 'number') return ok({ printer: printer.value, jobId, knowsOthers });
    knowsOthers ||= answer.value.jobs.some((one) => typeof one['job-name'] === 'string');
  }
  return ok({ printer: printer.value, jobId: null, knowsOthers });
}

/** A printer that was started anew gives its numbers out again, so the number alone is no proof. */
const isOurs = (one: Record<string, unknown>, job: InterruptedJob): boolean =>
  one['job-name'] === jobTitle(job) && (job.printerJob === null || one['job-id'] === job.printerJob);
