import type { Clock } from '../../../shared/clock.ts';
import { paperCount, type PrinterReason, type PrintOutcome } from '../../../shared/print/index.ts';
import { blockingReason, statusOf, unavailable } from '../blocking.ts';
import type { IppPrinterConfig } from '../config.ts';
import type { DriverJob, PrinterDriver, PrintProgress, QueueFault } from '../driver.ts';
import { planPrint, settingsWithout } from './abilities.ts';
import { ippClient, type IppClient, type IppFailure } from './ipp-client.ts';
import { watchJob } from './job-watch.ts';
import { repeatDocument } from './repeat-document.ts';
import { jobTitle, settleJob } from './settle-job.ts';
import { askPrinterState } from './printer-state.ts';

const statusMs = 1_000;
const acceptMs = 20_000;

export interface IppTools {
  readonly clock: Clock;
  /** How long a job waits for a printer that cannot be reached. */
  readonly unavailableMs: number;
}

/** An office printer over IPP: a CUPS queue or the printer itself, the same way. */
export function ippDriver(config: IppPrinterConfig, tools: IppTools): PrinterDriver {
  const client = ippClient(config.uri, tools.clock);
  let queueFault: QueueFault | null = null;
  let bothSides = false;
  return {
    queueFault: () => queueFault,
    status: async () => {
      const state = await askPrinterState(client, statusMs);
      if (!state.ok) return unavailable(reasonOf(state.error));
      queueFault = queueFaultOf(config.uri, state.value.errorPolicy);
      bothSides = state.value.abilities.sides.length > 1;
      return statusOf(state.value.reasons);
    },
    canPrintBothSides: () => bothSides,
    print: (job, progress) => print(client, tools, job, progress),
    settle: (job, progress) => settleJob(client, tools, job, progress),
    close: () => Promise.resolve(),
  };
}

async function print(
  client: IppClient,
  tools: IppTools,
  job: DriverJob,
  progress: PrintProgress,
): Promise<PrintOutcome> {
  if (job.content.type !== 'pdf') return { kind: 'failed', reason: 'unknown' };
  const before = await askPrinterState(client, statusMs);
  if (!before.ok) return { kind: 'failed', reason: reasonOf(before.error) };
  const blocking = blockingReason(statusOf(before.value.reasons));
  if (blocking) return { kind: 'failed', reason: blocking };
  if (progress.signal.aborted) return { kind: 'failed', reason: 'unknown' };

  const { pages, pdf, settings } = job.content;
  const plan = planPrint(pages, settings, before.value.abilities);
  progress.onPaper(paperCount(pages, plan.settings));
  const data = await repeatDocument(pdf, plan.repeats, plan.settings.sides);
  progress.onStage('sending');
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
    return accepted.error.kind === 'no-answer' ? { kind: 'uncertain', reason } : { kind: 'failed', reason };
  }
  const jobId = accepted.value.job['job-id'];
  if (typeof jobId !== 'number') return { kind: 'uncertain', reason: 'unknown' };
  const onPaper = settingsWithout(accepted.value.ignored, plan);
  progress.onPaper(paperCount(pages, onPaper));
  progress.onStage('printing', jobId);
  return watchJob({
    client,
    ...tools,
    jobId,
    jobName: jobTitle(job),
    impressions: pages * onPaper.copies,
    before: before.value,
    progress,
  });
}

function reasonOf(failure: IppFailure): PrinterReason {
  if (failure.kind !== 'refused') return 'offline';
  if (failure.status.startsWith('server-error-busy')) return 'busy';
  if (failure.status.startsWith('server-error-not-accepting-jobs')) return 'paused';
  return 'unknown';
}

/** Any other policy keeps a job whose end the kiosk has told, and prints it when nobody waits for it any more. */
function queueFaultOf(uri: string, policy: string | null): QueueFault | null {
  if (policy === null || policy === 'abort-job') return null;
  const queue = decodeURIComponent(new URL(uri).pathname.split('/').at(-1) ?? '');
  return { policy, mend: `lpadmin -p ${queue} -o printer-error-policy=abort-job` };
}
