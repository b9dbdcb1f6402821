import { fail, ok, type Result } from '../../../shared/result.ts';
import type { DriverJob, InterruptedJob } from '../driver.ts';
import type { IppClient } from './ipp-client.ts';
import { askPrinterState, type PrinterState } from './printer-state.ts';

const askMs = 2_000;
const jobAttributes = ['job-id', 'job-name', 'time-at-processing'];

/** A job's title at the printer: nobody's name, and no other job's, so that the job can be found by it. */
export const jobTitle = ({ id, kind, reference }: Pick<DriverJob, 'id' | 'kind' | 'reference'>): string =>
  `${kind} ${reference} ${id.slice(0, 8)}`;

interface Found {
  readonly printer: PrinterState;
  readonly jobId: number | null;
  /** The printer began with it since it was last started: what it says of it, it has seen itself. */
  readonly isSeen: boolean;
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
      { operation: { 'which-jobs': which, 'requested-attributes': jobAttributes } },
      askMs,
    );
    if (!answer.ok) return fail('no-answer');
    const ours = answer.value.jobs.find((one) => isOurs(one, job));
    const jobId = ours?.['job-id'];
    if (typeof jobId === 'number')
      return ok({ printer: printer.value, jobId, knowsOthers, isSeen: isSeen(ours!, printer.value) });
    knowsOthers ||= answer.value.jobs.some((one) => typeof one['job-name'] === 'string');
  }
  return ok({ printer: printer.value, jobId: null, knowsOthers, isSeen: false });
}

/** A printer that was started anew gives its numbers out again, so the number alone is no proof. */
const isOurs = (one: Record<string, unknown>, job: InterruptedJob): boolean =>
  one['job-name'] === jobTitle(job) && (job.printerJob === null || one['job-id'] === job.printerJob);

/** Times before the printer's last start are 0 or less (RFC 8011 §5.3.14). */
function isSeen(one: Record<string, unknown>, { upTimeSeconds }: PrinterState): boolean {
  const begunAt = one['time-at-processing'];
  return typeof begunAt === 'number' && begunAt > 0 && begunAt <= (upTimeSeconds ?? 0);
}
