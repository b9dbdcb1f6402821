import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { JobView, PrinterView } from '../../shared/contract/index.ts';
import { paperCount, plainPrint, type DocumentKind } from '../../shared/print/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { storageFailure, type JobAnswer, type StorageFailure, type Store } from '../store/index.ts';
import { changeAfter, openAttendance, pausedPrinters, testReference, type Attendance } from './attendance.ts';
import { blockingReason } from './blocking.ts';
import { builtInPrinters, type PrinterConfig } from './config.ts';
import { defaultDeadlines, type PrintingDeadlines } from './deadlines.ts';
import { makeDriver } from './make-driver.ts';
import type { PrintableDocument, RenderPaper, SvgToPng } from './driver.ts';
import { interruptedJobs } from './interrupted-jobs.ts';
import { jobRecord } from './job-record.ts';
import { endedJobs, makeJob, type Job, type MakeA4, type Move } from './job.ts';
import { openSpoolFiles } from './spool-files.ts';
import { asReprint, contentOf, paperOf, type PrintRequest } from './request.ts';
import type { Station } from './station.ts';
import { startStation } from './start-station.ts';
import { openTray, type TraySheet } from './tray.ts';

export interface PrintingOptions {
  /** Empty: the built-in printers. */
  readonly printers: readonly PrinterConfig[];
  readonly store: Store;
  readonly clock: Clock;
  readonly dataFolder: string;
  readonly renderPaper: RenderPaper;
  readonly svgToPng: SvgToPng;
  readonly deadlines?: Partial<PrintingDeadlines>;
}

export type PrintingEvent =
  | { readonly type: 'job'; readonly job: JobView }
  | { readonly type: 'printers'; readonly printers: readonly PrinterView[] }
  /** A job has come to its end, whoever it belongs to, also one whose session is over. */
  | { readonly type: 'ended'; readonly job: JobView }
  /** The job's printer could not print it; another one does, or the attendant has sent it there. */
  | { readonly type: 'moved'; readonly move: Move }
  /** Something in the queues or the list of jobs is no longer as it was, whoever it belongs to. */
  | { readonly type: 'queues' };

/** Printing as the rest of the kiosk sees it. */
export interface Printing {
  /**
   * Takes a document on and returns at once; all else comes as events. `no-printer`: none is configured for it;
   * `storage-full`, `storage-failed`: the disk does not take job or document, and nothing was printed.
   */
  readonly submit: (request: PrintRequest) => Result<JobView, 'no-printer' | StorageFailure>;
  readonly printers: () => PrinterView[];
  /** The jobs of this session, oldest first; after a start also those that the kiosk was stopped in. */
  readonly jobs: () => JobView[];
  /** Returns the function that stops listening. */
  readonly onEvent: (listener: (event: PrintingEvent) => void) => () => void;
  /**
   * A person's word on an uncertain job of this session. `came-out` ends it as printed, `give-up` as failed,
   * `print-again` as failed and gives the job that prints it anew; null when there is no such uncertain job.
   */
  readonly resolve: (job: string, answer: JobAnswer) => JobView | null;
  /** What the attendant may see and do. */
  readonly attendance: Attendance;
  /** What the built-in printers printed in this session. */
  readonly tray: () => readonly TraySheet[];
  /** Deletes everything of the session. What waits is cancelled; what is on its way to paper ends unheard. */
  readonly endSession: () => void;
  /** Settles when each printer's first status is known. */
  readonly firstStatus: Promise<void>;
  readonly close: () => Promise<void>;
}

export function startPrinting(options: PrintingOptions): Printing {
  const { store, clock, dataFolder } = options;
  const spool = openSpoolFiles(join(dataFolder, 'spool'));
  const tray = openTray(join(dataFolder, 'tray'));

  const listeners = new Set<(event: PrintingEvent) => void>();
  const tell = (event: PrintingEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const jobs = new Map<string, Job>();

  const deadlines = { ...defaultDeadlines, ...options.deadlines };
  const tools = { clock, renderPaper: options.renderPaper, svgToPng: options.svgToPng };
  const configs = options.printers.length > 0 ? options.printers : builtInPrinters;
  const stations: Station[] = [];
  const record = jobRecord(store.jobs, clock);
  const interrupted = interruptedJobs({
    table: store.jobs,
    record,
    configs,
    onChange: (job) => tell({ type: 'job', job }),
  });
  const paused = pausedPrinters(store.settings);
  for (const config of configs) {
    stations.push(
      startStation({
        config,
        driver: makeDriver(config, {
          ...tools,
          tray,
          deadlines,
          isDirty: !store.jobs.isLastAcknowledged(config.id),
        }),
        clock,
        deadlines,
        isPaused: paused.includes(config.id),
        onStatus: () => tell({ type: 'printers', printers: stations.map((station) => station.view()) }),
        contentFor,
        settleFound: (driver, signal) => interrupted.settle(config.id, driver, signal),
        elsewhere: (job, not) =>
          candidates(job.row().kind, job).find(
            (other) => other !== not && isReady(other) && !job.refusedBy.has(other.config.id),
          ) ?? null,
        endedBefore: () => endedJobs(config.id, store.jobs),
        onMoved: (move) => tell({ type: 'moved', move }),
        onEnded: (job) => {
          if (job.row().state !== 'uncertain' || !job.inSession()) spool.remove(job.id);
          if (!job.inSession()) tray.remove(job.id);
          tell({ type: 'ended', job: job.view() });
          tell({ type: 'queues' });
        },
      }),
    );
  }

  function candidates(
    kind: DocumentKind,
    what: { contentType: 'pdf' | 'paper'; a4: MakeA4 | null },
  ): Station[] {
    return stations.filter(
      ({ config }) =>
        config.serves.includes(kind) &&
        (what.contentType === 'pdf' ? config.paper === 'a4' : config.paper === 'thermal' || what.a4 !== null),
    );
  }

  async function contentFor(job: Job, config: PrinterConfig): Promise<PrintableDocument | null> {
    const content = spool.take(job.id);
    if (!content || content.type === 'pdf' || config.paper === 'thermal') return content;
    const made = await job.a4?.();
    if (!made?.ok) return null;
    job.change(paperCount(made.value.pages, plainPrint));
    return { type: 'pdf', settings: plainPrint, ...made.value };
  }

  /** A test page is nothing to the citizen. */
  function tellOf(job: Job): void {
    if (!job.isTest) tell({ type: 'job', job: job.view() });
    tell({ type: 'queues' });
  }

  function accept(
    request: { kind: DocumentKind; reference: string; againOf: string | null },
    content: PrintableDocument,
    a4: MakeA4 | null,
    testOn: Station | null = null,
  ): Result<JobView, 'no-printer' | StorageFailure> {
    const fitting = candidates(request.kind, { contentType: content.type, a4 });
    const [first] = fitting;
    const station = testOn ?? fitting.find(isReady) ?? first;
    if (!station) return fail('no-printer');
    const id = randomUUID();
    const away: Move | null =
      testOn || !first || station === first
        ? null
        : { job: id, from: first.config.id, to: station.config.id, reason: blockingReason(first.status()) };
    try {
      spool.put(id, content);
      const row = store.jobs.add({
        ...request,
        ...paperOf(content, station.view().bothSides),
        id,
        printerId: station.config.id,
        movedFrom: away?.from ?? null,
      });
      const job = makeJob({
        record,
        row,
        contentType: content.type,
        a4,
        isTest: testOn !== null,
        onChange: tellOf,
      });
      jobs.set(id, job);
      tellOf(job);
      if (away) tell({ type: 'moved', move: away });
      station.enqueue(job);
      return ok(job.view());
    } catch (error) {
      spool.remove(id);
      const failure = storageFailure(error);
      if (failure) return fail(failure);
      throw error;
    }
  }

  function printAgain(job: Job): JobView | null {
    const content = spool.take(job.id);
    if (!content) return null;
    const { kind, reference } = job.row();
    const again = accept({ kind, reference, againOf: job.id }, asReprint(content), job.a4);
    return again.ok ? again.value : null;
  }

  function resolve(id: string, answer: JobAnswer): JobView | null {
    const job = jobs.get(id);
    if (!job) return interrupted.resolve(id, answer);
    if (job.row().state !== 'uncertain') return null;
    const again = answer === 'print-again' ? printAgain(job) : null;
    if (answer === 'print-again' && !again) return null;
    job.change(changeAfter(answer));
    spool.remove(id);
    return again ?? job.view();
  }

  /** What waits is cancelled; what is on its way to paper ends unheard. */
  function forget(isOf: (job: Job) => boolean): void {
    for (const job of [...jobs.values()].filter(isOf)) {
      const { state, reason } = job.row();
      const stuck = reason !== null && blockingReason({ state: 'ready', reasons: [reason] }) !== null;
      job.leaveSession();
      if ((state === 'sending' || state === 'printing') && stuck) job.abort.abort();
      spool.remove(job.id);
      tray.remove(job.id);
      jobs.delete(job.id);
    }
    for (const station of stations) station.wake();
  }

  const attendance = openAttendance({
    stations,
    store,
    record,
    targetsOf: (job) => (job.isTest ? [] : candidates(job.row().kind, job)),
    resolve,
    print: ({ document, a4 }, on) =>
      accept(
        {
          kind: on.config.paper === 'a4' ? 'notification' : 'slip',
          reference: testReference,
          againOf: null,
        },
        { type: 'paper', document },
        a4,
        on,
      ),
    testSheets: () => tray.sheets().filter(({ job }) => jobs.get(job)?.isTest),
    forgetTests: () => forget((job) => job.isTest),
    onAnswered: () => tell({ type: 'queues' }),
  });

  return {
    submit: ({ kind, reference, payload }) =>
      accept(
        { kind, reference, againOf: null },
        contentOf(payload),
        payload.type === 'paper' ? payload.a4 : null,
      ),
    printers: () => stations.map((station) => station.view()),
    jobs: () => [
      ...interrupted.jobs(),
      ...[...jobs.values()].filter((job) => !job.isTest).map((job) => job.view()),
    ],
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resolve,
    attendance,
    tray: () => tray.sheets().filter(({ job }) => !jobs.get(job)?.isTest),
    endSession: () => {
      interrupted.endSession();
      forget(() => true);
    },
    firstStatus: Promise.all(stations.map((station) => station.firstStatus)).then(() => undefined),
    close: async () => {
      for (const job of jobs.values()) job.leaveSession();
      jobs.clear();
      await Promise.all(stations.map((station) => station.close()));
      record.close();
      for (const sheet of tray.sheets()) tray.remove(sheet.job);
    },
  };
}

const isReady = (station: Station): boolean => blockingReason(station.status()) === null;
