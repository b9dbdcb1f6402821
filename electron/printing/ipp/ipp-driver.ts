import { paperCount, type PrinterReason, type PrintOutcome } from '../../../shared/print/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { blockingReason, statusOf, unavailable } from '../blocking.ts';
import type { IppPrinterConfig } from '../../../shared/printers/index.ts';
import type { DriverJob, PrinterDriver, PrintProgress } from '../driver.ts';
import { planPrint, settingsWithout } from './abilities.ts';
import { jobTitle } from './find-job.ts';
import { forgetJobs } from './forget-jobs.ts';
import { ippClient, type IppClient, type IppFailure } from './ipp-client.ts';
import { watchJob } from './job-watch.ts';
import { repeatDocument } from './repeat-document.ts';
import { askPrinterState, type PrinterState } from './printer-state.ts';
import { queueFaults } from './queue-faults.ts';
import { printerBehind, settleJob, type IppTools } from './settle-job.ts';

const statusMs = 1_000;
const acceptMs = 20_000;

/** An office printer over IPP: a CUPS queue or the printer itself, the same way. */
export function ippDriver(config: IppPrinterConfig, tools: IppTools): PrinterDriver {
  const client = ippClient(config.uri, tools.clock);
  let last: PrinterState | null = null;
  let keepsFiles = false;
  /** It turned a job down because it was busy; until it rests, that is its state. */
  let isTakenUp = false;
  let isThere = false;
  const ask = async (): Promise<Result<PrinterState, IppFailure>> => {
    let asked = await askPrinterState(client, statusMs);
    // One that was there a moment ago and is slow to answer once is not away: nobody is told before a second question.
    if (isThere && !asked.ok && asked.error.kind === 'no-answer')
      asked = await askPrinterState(client, statusMs);
    isThere = asked.ok;
    if (!asked.ok) return asked;
    isTakenUp &&= asked.value.isProcessing;
    last = isTakenUp ? { ...asked.value, reasons: [...asked.value.reasons, 'busy'] } : asked.value;
    return ok(last);
  };
  return {
    queueFaults: () => (last ? queueFaults(config.uri, last, keepsFiles) : []),
    supplies: () => last?.supplies ?? [],
    status: async () => {
      const state = await ask();
      return state.ok ? statusOf(state.value.reasons) : unavailable(reasonOf(state.error));
    },
    canPrintBothSides: () => (last?.abilities.sides.length ?? 0) > 1,
    print: async (job, progress) => {
      const outcome = await print({ client, ask, ...tools }, job, progress);
      isTakenUp = outcome.kind === 'failed' && outcome.untouched === 'refused' && outcome.reason === 'busy';
      return outcome;
    },
    forget: async (jobs) => {
      if (last?.isCups) keepsFiles = !(await forgetJobs(client, jobs));
    },
    settle: (job, progress) => settleJob(client, tools, job, progress),
    close: () => Promise.resolve(),
  };
}

interface Printer extends IppTools {
  readonly client: IppClient;
  readonly ask: () => Promise<Result<PrinterState, IppFailure>>;
}

async function print(
  { client, ask, clock, deadlines }: Printer,
  job: DriverJob,
  progress: PrintProgress,
): Promise<PrintOutcome> {
  if (job.content.type !== 'pdf') return { kind: 'failed', reason: 'unknown' };
  const before = await ask();
  if (!before.ok) return { kind: 'failed', reason: reasonOf(before.error), untouched: 'held' };
  const blocking = blockingReason(statusOf(before.value.reasons));
  if (blocking) return { kind: 'failed', reason: blocking, untouched: 'held' };
  if (progress.signal.aborted) return { kind: 'failed', reason: 'unknown' };

  const { pages, pdf, settings } = job.content;
  const plan = planPrint(pages, settings, before.value.abilities);
  progress.onPaper(paperCount(pages, plan.settings));
  const data = await repeatDocument(pdf, plan.repeats, plan.settings.sides);
  progress.onStage('sending');
  const impressions = pages * plan.settings.copies;
  const sent = { ...job, impressions, printerJob: null, createdMs: clock.wallMs() };
  const askPrinter = printerBehind(before.value, { clock, deadlines }, sent, progress);
  const accepted = await client.send(
    'Print-Job',
    {
      operation: { 'job-name': jobTitle(job), 'document-format': 'application/pdf' },
      // Without the size CUPS scales an A4 page to US Letter.
      job: { media: 'iso_a4_210x297mm', ...plan.attributes },
      data,
    },
    acceptMs,
  );
  if (!accepted.ok) {
    const reason = reasonOf(accepted.error);
    if (accepted.error.kind === 'no-answer') return { kind: 'uncertain', reason };
    return {
      kind: 'failed',
      reason,
      untouched: accepted.error.kind === 'unreachable' ? 'held' : 'refused',
    };
  }
  const jobId = accepted.value.job['job-id'];
  if (typeof jobId !== 'number') return { kind: 'uncertain', reason: 'unknown' };
  const onPaper = settingsWithout(accepted.value.ignored, plan);
  progress.onPaper(paperCount(pages, onPaper));
  progress.onStage('printing', jobId);
  return watchJob({
    client,
    clock,
    deadlines,
    jobId,
    jobName: jobTitle(job),
    impressions,
    before: before.value,
    progress,
    askPrinter,
  });
}

function reasonOf(failure: IppFailure): PrinterReason {
  if (failure.kind !== 'refused') return 'offline';
  if (failure.status.startsWith('server-error-busy')) return 'busy';
  if (/^server-error-(not-accepting-jobs|printer-is-deactivated)/.test(failure.status)) return 'paused';
  return 'unknown';
}
