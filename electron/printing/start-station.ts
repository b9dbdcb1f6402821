import { unreachable } from '../../shared/result.ts';
import type { PrinterReason, PrinterStatus, PrintOutcome } from '../../shared/print/index.ts';
import { blockingReason, pausedStatus, statusOf, unavailable } from './blocking.ts';
import type { PrintableDocument } from './driver.ts';
import type { Job } from './job.ts';
import { viewOf, type Station, type StationOptions } from './station.ts';

/** How soon a printer that turned a job down is tried again. */
const refusedMs = 2_000;

export function startStation(options: StationOptions): Station {
  const { driver, clock, deadlines } = options;
  let { config } = options;
  const queue: Job[] = [];
  let status = unavailable('unknown');
  let paused = options.isPaused;
  let closed = false;
  /** Where its jobs go from now on, because it was taken out of the list. */
  let successor: ((job: Job) => Station | null) | null = null;
  const withdrawn = new Set<Job>();
  let current: Job | null = null;
  let wakeUp = (): void => {};
  const settling = new AbortController();

  const setStatus = (next: PrinterStatus): void => {
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    options.onStatus();
  };
  /** The printer's own state, and the attendant's word over it. */
  const stated = (): PrinterStatus => (paused ? pausedStatus(status) : status);
  const blockedFor = (job: Job): PrinterReason | null => blockingReason(job.isTest ? status : stated());
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
    // What is known is said before the printer, which may take its time, is asked again.
    const known = blockedFor(job);
    if (known && job.inSession()) job.change({ state: 'queued', reason: known });
    for (let askFirst = mustAsk || known !== null; ; askFirst = true) {
      // A driver looks for itself before it sends; a printer known as ready need not be asked twice.
      if (askFirst && job.inSession() && !closed) await ask();
      if (withdrawn.delete(job)) return false;
      if (!job.inSession() || closed) {
        end(job, { state: 'cancelled', reason: null });
        return false;
      }
      const reason = blockedFor(job);
      if (!reason) {
        // Said in the same breath as the look at it: from here on it can no longer be withdrawn.
        job.change({ state: 'rendering', reason: null });
        return true;
      }
      const other = job.isTest ? null : options.elsewhere(job, station);
      if (other) {
        handOver(job, other, reason);
        return false;
      }
      if (!job.isTest && queue[0]?.isTest) {
        queue.splice(testsAhead(), 0, job);
        return false;
      }
      job.change({ state: 'queued', reason });
      if (clock.monotonicMs() - since >= patienceMs(job)) {
        end(job, { state: 'failed', reason });
        return false;
      }
      await pause(deadlines.holdWatchMs);
    }
  }

  /** Whoever asks for a test page stands there and reads why it does not come. */
  function patienceMs(job: Job): number {
    if (job.isTest) return 0;
    return status.state === 'unavailable' && !paused ? deadlines.unavailableMs : deadlines.attentionMs;
  }

  const testsAhead = (): number => {
    const first = queue.findIndex((job) => !job.isTest);
    return first < 0 ? queue.length : first;
  };

  function handOver(job: Job, to: Station, why: PrinterReason | null): void {
    const first = job.row().movedFrom ?? config.id;
    const movedFrom = first === to.config.id ? null : first;
    job.change({ state: 'queued', printerId: to.config.id, movedFrom, reason: null });
    // A printer that is set up anew keeps its id: for the citizen nothing has moved.
    if (to.config.id !== config.id)
      options.onMoved({ job: job.id, from: config.id, to: to.config.id, reason: why });
    to.enqueue(job);
  }

  async function printOne(job: Job): Promise<void> {
    const since = clock.monotonicMs();
    for (let again = false; await waitUntilReady(job, since, again); again = true) {
      const content = await options.contentFor(job, config);
      if (!content) return end(job, { state: 'failed', reason: 'unknown' });
      const outcome = await drive(job, content);
      switch (outcome.kind) {
        case 'printed':
          return end(job, { state: 'printed', reason: null });
        case 'uncertain':
          return end(job, { state: 'uncertain', reason: outcome.reason });
        case 'failed':
          if (!(await goesOn(job, outcome, since))) return;
          break;
        default:
          unreachable(outcome);
      }
    }
  }

  /** What becomes of a job that its printer did not print: true when it is to be tried here again. */
  async function goesOn(
    job: Job,
    { reason, untouched }: Extract<PrintOutcome, { kind: 'failed' }>,
    since: number,
  ): Promise<boolean> {
    const isRefused = untouched === 'refused';
    if (isRefused) job.refusedBy.add(config.id);
    const isUntouched = untouched !== undefined || (job.row().state === 'rendering' && reason !== 'unknown');
    const other = isUntouched && !job.isTest ? (successor?.(job) ?? options.elsewhere(job, station)) : null;
    if (other) {
      handOver(job, other, reason);
      return false;
    }
    const patience = reason === 'offline' ? deadlines.unavailableMs : deadlines.attentionMs;
    const isOver = job.isTest || successor !== null || clock.monotonicMs() - since >= patience;
    if (!isUntouched || isOver || (isRefused && reason === 'unknown')) {
      end(job, { state: 'failed', reason });
      return false;
    }
    job.change({ state: 'queued', reason });
    if (isRefused) await pause(refusedMs);
    return true;
  }

  async function drive(job: Job, content: PrintableDocument): Promise<PrintOutcome> {
    const { id, kind, reference } = job.row();
    const onReason = (reason: PrinterReason | null): void => {
      job.change({ reason });
      setStatus(statusOf(reason ? [reason] : []));
      // Paper that comes out after its owner has left would be taken by the next person; nobody looks after a printer
      // that is no longer in the list.
      if (reason && blockingReason(status) && (!job.inSession() || successor)) job.abort.abort();
    };
    return await driver.print(
      { id, kind, reference, content },
      {
        signal: job.abort.signal,
        onStage: (stage, printerJob) => {
          if (stage === 'sending' && !job.inSession()) throw new SessionOver();
          job.change({ state: stage, printerJob: printerJob ?? null });
        },
        onPaper: (paper) => job.change(paper),
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
    if (!closed) await driver.forget?.(options.endedBefore());
    while (!closed) {
      const job = queue.shift();
      if (!job) {
        await pause(config.kind === 'ipp' ? deadlines.watchOfficeMs : deadlines.watchMs);
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
      const { id, kind, reference, printerJob } = job.row();
      if (job.isFinal() && printerJob !== null) await driver.forget?.([{ id, kind, reference, printerJob }]);
      // What the printer began to lack while it printed is known at once.
      if (!closed && queue.length === 0) await ask();
    }
    for (const job of queue.splice(0)) end(job, { state: 'cancelled', reason: null });
  }

  /** Takes a job that waits out of the queue or the hand, after what is done with it. */
  function takeOut(job: Job, act: () => void): boolean {
    const isQueued = queue.includes(job);
    if (!isQueued && !isWaitingInHand(job)) return false;
    act();
    if (isQueued) queue.splice(queue.indexOf(job), 1);
    else withdrawn.add(job);
    wakeUp();
    return true;
  }

  /** The job finds another printer, or ends: nothing waits at a printer that is gone. */
  function sendOn(job: Job, to: Station | null): void {
    if (!job.inSession()) return end(job, { state: 'cancelled', reason: null });
    const reason = blockedFor(job);
    if (to && !job.isTest) handOver(job, to, reason);
    else end(job, { state: 'failed', reason: reason ?? 'offline' });
  }

  const isWaitingInHand = (job: Job): boolean =>
    job === current && job.row().state === 'queued' && !withdrawn.has(job);

  const station: Station = {
    get config() {
      return config;
    },
    status: stated,
    isPaused: () => paused,
    queueFaults: () => driver.queueFaults?.() ?? [],
    supplies: () => driver.supplies?.() ?? [],
    setPaused: (next) => {
      paused = next;
      options.onStatus();
      wakeUp();
    },
    jobs: () => (current && !current.isFinal() && !withdrawn.has(current) ? [current, ...queue] : [...queue]),
    isWaiting: (job) => queue.includes(job) || isWaitingInHand(job),
    withdraw: (job, to) =>
      takeOut(job, () => {
        if (to) handOver(job, to, null);
        else end(job, { state: 'cancelled', reason: null });
      }),
    view: () => viewOf(config, driver, stated()),
    rename: (next) => {
      config = next;
    },
    enqueue: (job) => {
      queue.splice(job.isTest ? testsAhead() : queue.length, 0, job);
      wakeUp();
    },
    wake: () => wakeUp(),
    firstStatus: options.after.then(ask),
    retire: (to) => {
      successor = to;
      for (const job of station.jobs()) takeOut(job, () => sendOn(job, to(job)));
      const isStuck = current !== null && blockingReason(statusOf(reasonsOf(current))) !== null;
      return leave(isStuck);
    },
    close: () => leave(true),
  };
  const leave = async (takesBack: boolean): Promise<void> => {
    closed = true;
    settling.abort();
    if (takesBack) current?.abort.abort();
    wakeUp();
    await running;
    await driver.close();
  };
  const running = station.firstStatus.then(() => options.settleFound(driver, settling.signal)).then(run);
  return station;
}

const reasonsOf = (job: Job): readonly PrinterReason[] => {
  const { reason } = job.row();
  return reason === null ? [] : [reason];
};

/** The citizen left before anything was sent. */
class SessionOver extends Error {}
