import type { JobView } from '../../../shared/contract/page.ts';
import { finalJobStates } from '../../../shared/print/index.ts';
import type { SessionContext, TakenTicket } from './session.ts';

/** A job told something new. What is not known yet as ours is kept: its request may still be on its way back. */
export function withJob(context: SessionContext, job: JobView): Partial<SessionContext> {
  if (context.jobs.some(({ id }) => id === job.id)) return { jobs: upsert(context.jobs, job) };
  if (context.tickets.some((taken) => taken.job?.id === job.id))
    return {
      tickets: context.tickets.map((taken) => (taken.job?.id === job.id ? { ...taken, job } : taken)),
    };
  return { earlyJobs: upsert(context.earlyJobs, job) };
}

/** Jobs the kiosk took on; a state already told of them is newer than the answer. */
export function withSubmitted(
  context: SessionContext,
  reference: string,
  jobs: readonly JobView[],
): Partial<SessionContext> {
  return { reference, jobs: jobs.map((job) => lastTold(context, job)).reduce(upsert, context.jobs) };
}

/** A number was taken, or its ticket printed again. */
export function withTicket(context: SessionContext, { ticket, job }: TakenTicket): Partial<SessionContext> {
  const others = context.tickets.filter((taken) => taken.ticket.window !== ticket.window);
  const isKnown = context.tickets.some((taken) => taken.job?.id === job?.id);
  return { tickets: [...others, { ticket, job: job === null || isKnown ? job : lastTold(context, job) }] };
}

const lastTold = ({ earlyJobs }: SessionContext, job: JobView): JobView =>
  earlyJobs.find(({ id }) => id === job.id) ?? job;

export const isOver = (job: JobView): boolean => finalJobStates.includes(job.state);

/** Something of this session is still to come out of a printer. */
export const isPrinting = (context: Pick<SessionContext, 'jobs' | 'submission'>): boolean =>
  context.submission.state === 'sending' || context.jobs.some((job) => !isOver(job));

/** As `isPrinting`, and a queue ticket counts too. */
export const isPaperComing = (context: Pick<SessionContext, 'jobs' | 'submission' | 'tickets'>): boolean =>
  isPrinting(context) || context.tickets.some(({ job }) => job !== null && !isOver(job));

/** The latest job of each kind of document: what counts after something was printed once more. */
export function latestJobs(jobs: readonly JobView[]): readonly JobView[] {
  return jobs.filter((job, at) => !jobs.slice(at + 1).some(({ kind }) => kind === job.kind));
}

function upsert(jobs: readonly JobView[], job: JobView): readonly JobView[] {
  const at = jobs.findIndex(({ id }) => id === job.id);
  return at < 0 ? [...jobs, job] : jobs.with(at, job);
}
