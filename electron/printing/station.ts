import type { PrinterView } from '../../shared/contract/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { unreachable } from '../../shared/result.ts';
import type { PrinterReason, PrinterStatus, PrintOutcome } from '../../shared/print/index.ts';
import { blockingReason, statusOf, unavailable } from './blocking.ts';
import type { PrinterConfig } from './config.ts';
import type { PrintableDocument, PrinterDriver } from './driver.ts';
import type { Job } from './job.ts';

/** How long things may take, in milliseconds. */
export interface PrintingDeadlines {
  /** How often an idle printer is asked for its status. */
  readonly watchMs: number;
  /** The same while a job waits for it. */
  readonly holdWatchMs: number;
  /** How long a job waits for a person to see to the printer. */
  readonly attentionMs: number;
  /** How long a job waits for a printer that does not answer. */
  readonly unavailableMs: number;
}

export const defaultDeadlines: PrintingDeadlines = {
  watchMs: 3_000,
  holdWatchMs: 500,
  attentionMs: 15 * 60_000,
  unavailableMs: 8_000,
};

export interface StationOptions {
  readonly config: PrinterConfig;
  readonly driver: PrinterDriver;
  readonly clock: Clock;
  readonly deadlines: PrintingDeadlines;
  readonly onStatus: () => void;
  /** The document as this printer takes it, or null when there is none. */
  readonly contentFor: (job: Job, config: PrinterConfig) => Promise<PrintableDocument | null>;
  /** Ends what an earlier process left on its way to this printer; it comes before any new job. */
  readonly settleFound: (driver: PrinterDriver, signal: AbortSignal) => Promise<void>;
  /** Another printer that would print the job now. */
  readonly elsewhere: (job: Job, not: Station) => Station | null;
  readonly onEnded: (job: Job) => void;
}

/** One printer: its queue, one job at a time, and its state. */
export interface Station {
  readonly config: PrinterConfig;
  readonly status: () => PrinterStatus;
  readonly view: () => PrinterView;
  readonly enqueue: (job: Job) => void;
  /** Looks again at the job that is waiting, because something about it changed. */
  readonly wake: () => void;
  /** Settles when the first status is known. */
  readonly firstStatus: Promise<void>;
  readonly close: () => Promise<void>;
}

export function startStation(options: StationOptions): Station {
  const { config, driver, clock, deadlines } = options;
  const queue: Job[] = [];
  let status = unavailable('unknown');
  let closed = false;
  let current: Job | null = null;
  let wakeUp = (): void => {};
  const settling = new AbortController();

  const setStatus = (next: PrinterStatus): void => {
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    options.onStatus();
  };
  const ask = async (): Promise<void> => setStatus(await driver.status());
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      wakeUp = () => {
        cancel();
        resolve();
      };
    });

  /** True when the printer is ready for the job; false when the job has ended or gone elsewhere. */
  async function waitUntilReady(job: Job, since: number, mustAsk: boolean): Promise<boolean> {
    for (let askFirst = mustAsk || blockingReason(status) !== null; ; askFirst = true) {
      if (!job.inSession() || closed) {
        end(job, { state: 'cancelled', reason: null });
        return false;
      }
      // A driver looks for itself before it sends; a printer known as ready need not be asked twice.
      if (askFirst) await ask();
      const reason = blockingReason(status);
      if (!reason) return true;
      const other = options.elsewhere(job, station);
      if (other) {
        job.change({ state: 'queued', printerId: other.config.id, reason: null });
        other.enqueue(job);
        return false;
      }
      job.change({ state: 'queued', reason });
      const patience = status.state === 'unavailable' ? deadlines.unavailableMs : deadlines.attentionMs;
      if (clock.monotonicMs() - since >= patience) {
        end(job, { state: 'failed', reason });
        return false;
      }
      await pause(deadlines.holdWatchMs);
    }
  }

  async function printOne(job: Job): Promise<void> {
    const since = clock.monotonicMs();
    for (let again = false; await waitUntilReady(job, since, again); again = true) {
      job.change({ state: 'rendering', reason: null });
      const content = await options.contentFor(job, config);
      if (!content) return end(job, { state: 'failed', reason: 'unknown' });
      const outcome = await drive(job, content);
      switch (outcome.kind) {
        case 'printed':
          return end(job, { state: 'printed', reason: null });
        case 'uncertain':
          return end(job, { state: 'uncertain', reason: outcome.reason });
        case 'failed': {
          const canWait = job.row().state === 'rendering' && outcome.reason !== 'unknown';
          if (!canWait || clock.monotonicMs() - since >= deadlines.unavailableMs) {
            return end(job, { state: 'failed', reason: outcome.reason });
          }
          job.change({ state: 'queued', reason: outcome.reason });
          break;
        }
        default:
          unreachable(outcome);
      }
    }
  }

  async function drive(job: Job, content: PrintableDocument): Promise<PrintOutcome> {
    const { id, kind, reference } = job.row();
    const onReason = (reason: PrinterReason | null): void => {
      job.change({ reason });
      setStatus(statusOf(reason ? [reason] : []));
      // Paper that comes out after its owner has left would be taken by the next person.
      if (reason && blockingReason(status) && !job.inSession()) job.abort.abort();
    };
    return await driver.print(
      { id, kind, reference, content },
      {
        signal: job.abort.signal,
        onStage: (stage, printerJob) => {
          if (stage === 'sending' && !job.inSession()) throw new SessionOver();
          job.change({ state: stage, printerJob: printerJob ?? null });
        },
        onReason,
      },
    );
  }

  function end(
    job: Job,
    change: { state: 'printed' | 'failed' | 'uncertain' | 'cancelled'; reason: PrinterReason | null },
  ): void {
    try {
      job.change(change);
    } finally {
      options.onEnded(job);
    }
  }

  /** What was thrown is a bug or a disk that took no row: the job ends by what is on disk about it. */
  function endAfterThrow(job: Job, error: unknown): void {
    const sent = job.row().state === 'sending' || job.row().state === 'printing';
    try {
      if (error instanceof SessionOver) end(job, { state: 'cancelled', reason: null });
      else end(job, { state: sent ? 'uncertain' : 'failed', reason: 'unknown' });
    } catch {
      // The row stays unfinished on disk; the next start resolves it by the same rule.
    }
  }

  async function run(): Promise<void> {
    while (!closed) {
      const job = queue.shift();
      if (!job) {
        await pause(deadlines.watchMs);
        if (!closed && queue.length === 0) await ask();
        continue;
      }
      current = job;
      try {
        await printOne(job);
      } catch (error) {
        endAfterThrow(job, error);
      }
      current = null;
    }
    for (const job of queue.splice(0)) end(job, { state: 'cancelled', reason: null });
  }

  const station: Station = {
    config,
    status: () => status,
    view: () => ({
      id: config.id,
      name: config.name,
      place: config.place,
      paper: config.paper,
      builtIn: config.kind === 'virtual',
      serves: [...config.serves],
      state: status.state,
      reasons: [...status.reasons],
    }),
    enqueue: (job) => {
      queue.push(job);
      wakeUp();
    },
    wake: () => wakeUp(),
    firstStatus: ask(),
    close: async () => {
      closed = true;
      settling.abort();
      current?.abort.abort();
      wakeUp();
      await running;
      await driver.close();
    },
  };
  const running = station.firstStatus.then(() => options.settleFound(driver, settling.signal)).then(run);
  return station;
}

/** The citizen left before anything was sent. */
class SessionOver extends Error {}
