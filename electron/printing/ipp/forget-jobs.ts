import type { SentJob } from '../driver.ts';
import type { IppClient } from './ipp-client.ts';
import { jobTitle } from './find-job.ts';

const askMs = 2_000;

/**
 * Has CUPS forget jobs that have ended, with their documents: unless told otherwise it keeps them for a day. False when it
 * would not. A number may be another's by now, so the title is looked at first.
 */
export async function forgetJobs(client: IppClient, jobs: readonly SentJob[]): Promise<boolean> {
  for (const job of jobs) {
    const operation = { 'job-id': job.printerJob };
    const found = await client.send(
      'Get-Job-Attributes',
      { operation: { ...operation, 'requested-attributes': ['job-name'] } },
      askMs,
    );
    if (!found.ok || found.value.job['job-name'] !== jobTitle(job)) continue;
    const purged = await client.send('Cancel-Job', { operation: { ...operation, 'purge-job': true } }, askMs);
    if (!purged.ok) return false;
  }
  return true;
}
