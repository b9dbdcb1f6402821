import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { JobView } from '../../shared/contract/index.ts';
import { paperCount, plainPrint, type DocumentKind } from '../../shared/print/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { storageFailure, type JobAnswer, type StorageFailure } from '../store/index.ts';
import { changeAfter, openAttendance, pausedPrinters, testReference } from './attendance.ts';
import { blockingReason } from './blocking.ts';
import type { PrinterConfig } from '../../shared/printers/index.ts';
import { builtInPrinters } from './config.ts';
import { defaultDeadlines } from './deadlines.ts';
import { makeDriver } from './make-driver.ts';
import type { PrintableDocument } from './driver.ts';
import { interruptedJobs } from './interrupted-jobs.ts';
import { jobRecord } from './job-record.ts';
import { endedJobs, makeJob, type Job, type MakeA4, type Move } from './job.ts';
import { openSpoolFiles } from './spool-files.ts';
import { asReprint, contentOf, paperOf } from './request.ts';
import type { Printing, PrintingEvent, PrintingOptions } from './service.ts';
import type { Station } from './station.ts';
import { startStation } from './start-station.ts';
import { openStations } from './stations.ts';
import { openTray } from './tray.ts';

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
  const record = jobRecord(store.jobs, clock);
  const interrupted = interruptedJobs({
    table: store.jobs,
    record,
    configs: options.printers.length > 0 ? options.printers : builtInPrinters,
    onChange: (job) => tell({ type: 'job', job }),
  });
  const stations = openStations({
    start,
    nextFor: (job) => {
      const others = candidates(job.row().kind, job).filter(({ config }) => !job.refusedBy.has(config.id));
      return others.find(isReady) ?? others[0] ?? null;
    },
    isNamed: (id) =>
      [...interrupted.jobs(), ...[...jobs.values()].map((job) => job.view())].some(
        ({ printerId, movedFrom }) => printerId === id || movedFrom === id,
      ),
  });
  const tellPrinters = (): void => tell({ type: 'printers', printers: stations.views() });

  function start(config: PrinterConfig, after: Promise<unknown>): Station {
    return startStation({
      config,
      driver: makeDriver(config, {
        ...tools,
        tray,
        deadlines,
        isDirty: () => !store.jobs.isLastAcknowledged(config.id),
      }),
      after,
      clock,
      deadlines,
      isPaused: pausedPrinters(store.settings).includes(config.id),
      onStatus: tellPrinters,
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
    });
  }

  function candidates(
    kind: DocumentKind,
    what: { contentType: 'pdf' | 'paper'; a4: MakeA4 | null },
  ): Station[] {
    return stations
      .all()
      .filter(
        ({ config }) =>
          config.serves.includes(kind) &&
          (what.contentType === 'pdf'
            ? config.paper === 'a4'
            : config.paper === 'thermal' || what.a4 !== null),
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
    for (const station of stations.all()) station.wake();
  }

  stations.set(options.printers);
  const attendance = openAttendance({
    stations: stations.all,
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
    printers: stations.views,
    setPrinters: (printers) => {
      stations.set(printers);
      tellPrinters();
      tell({ type: 'queues' });
    },
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
    firstStatus: Promise.all(stations.all().map((station) => station.firstStatus)).then(() => undefined),
    close: async () => {
      for (const job of jobs.values()) job.leaveSession();
      jobs.clear();
      await stations.close();
      record.close();
      for (const sheet of tray.sheets()) tray.remove(sheet.job);
    },
  };
}

const isReady = (station: Station): boolean => blockingReason(station.status()) === null;
