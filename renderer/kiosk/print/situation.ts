import type { JobView, SubmitFailure } from '../../../shared/contract/page.ts';
import { warningReasons } from '../../../shared/print/index.ts';
import { isOver, latestJobs, type SessionContext } from '../session/index.ts';

/** What the print screen has to say, the most urgent thing first. */
export type Situation =
  | { readonly kind: 'refused'; readonly failure: SubmitFailure | null; readonly canRetry: boolean }
  | { readonly kind: 'uncertain'; readonly job: JobView }
  | { readonly kind: 'held-up'; readonly job: JobView }
  | { readonly kind: 'failed'; readonly job: JobView }
  | { readonly kind: 'printing' }
  | { readonly kind: 'printed' };

export function situationOf({ submission, jobs }: Pick<SessionContext, 'submission' | 'jobs'>): Situation {
  if (submission.state === 'unanswered') return { kind: 'refused', failure: null, canRetry: true };
  if (submission.state === 'refused') {
    const { failure } = submission;
    return { kind: 'refused', failure, canRetry: retryable.includes(failure.reason) };
  }
  const latest = latestJobs(jobs);
  const uncertain = latest.find(({ state }) => state === 'uncertain');
  if (uncertain !== undefined) return { kind: 'uncertain', job: uncertain };
  const heldUp = latest.find((job) => !isOver(job) && isHeldUp(job));
  if (heldUp !== undefined) return { kind: 'held-up', job: heldUp };
  // One paper may still come out well; what became of all of them is said when all have ended.
  if (submission.state === 'sending' || latest.some((job) => !isOver(job))) return { kind: 'printing' };
  const failed = latest.find(({ state }) => state === 'failed' || state === 'cancelled');
  return failed === undefined ? { kind: 'printed' } : { kind: 'failed', job: failed };
}

const retryable: readonly SubmitFailure['reason'][] = [
  'no-printer',
  'storage-full',
  'storage-failed',
  'document-failed',
];

/** A printer that is only busy, warm or low on something goes on by itself. */
export const isHeldUp = ({ reason }: JobView): boolean =>
  reason !== null && reason !== 'busy' && !warningReasons.includes(reason);
