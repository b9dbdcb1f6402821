import { z } from 'zod';
import type { JobView } from '../../shared/contract/index.ts';
import type { Supply } from '../../shared/print/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { JobAnswer, JobChange, JobRow, SettingTable, StorageFailure, Store } from '../store/index.ts';
import type { PaperDocument, QueueFault } from './driver.ts';
import type { Job, MakeA4 } from './job.ts';
import type { JobRecord } from './job-record.ts';
import type { Station } from './station.ts';
import type { TraySheet } from './tray.ts';

/** What stands in place of a reference on a test page and in its row. */
export const testReference = 'TEST';

/** One printer's queue as the attendant sees it; the job in hand is first. */
export interface PrinterQueue {
  readonly printerId: string;
  readonly isPaused: boolean;
  /** What is unsafe in its settings. */
  readonly queueFaults: readonly QueueFault[];
  readonly supplies: readonly Supply[];
  readonly jobs: readonly QueuedJob[];
}

export interface QueuedJob {
  readonly row: JobRow;
  /** Nothing of it was begun: it can be cancelled, and moved when there is somewhere to move it. */
  readonly isWaiting: boolean;
  /** Printers that would take it instead. */
  readonly targets: readonly string[];
}

/** A test page on thermal paper, and the same for A4. */
export interface TestPage {
  readonly document: PaperDocument;
  readonly a4: MakeA4;
}

/** Why an act of the attendant was not carried out. */
export type AttendanceFailure =
  'no-such-printer' | 'no-such-job' | 'not-waiting' | 'not-served' | StorageFailure;

/** The attendant's view of the printers and what can be done with them. Nothing of a citizen shows in it. */
export interface Attendance {
  readonly queues: () => readonly PrinterQueue[];
  /** Newest first. */
  readonly latest: (count: number) => readonly JobRow[];
  /** Uncertain jobs that nobody has given a word on, newest first. */
  readonly unanswered: (count: number) => readonly JobRow[];
  /** Outlasts a restart of the kiosk: whoever pauses a printer has taken something apart. */
  readonly setPaused: (printer: string, paused: boolean) => Result<null, AttendanceFailure>;
  readonly move: (job: string, printer: string) => Result<null, AttendanceFailure>;
  readonly cancel: (job: string) => Result<null, AttendanceFailure>;
  /** Prints on this printer and no other, paused or not, before all that waits; fails at once when it cannot. */
  readonly testPage: (printer: string, page: TestPage) => Result<JobView, AttendanceFailure>;
  /** A person's word on an uncertain job, of this session or of one long over. */
  readonly answer: (
    job: string,
    answer: Exclude<JobAnswer, 'print-again'>,
  ) => Result<null, AttendanceFailure>;
  /** What built-in printers printed as test pages. */
  readonly testSheets: () => readonly TraySheet[];
  /** Takes the test pages away when the attendant leaves. */
  readonly forgetTests: () => void;
}

interface AttendanceOptions {
  readonly stations: () => readonly Station[];
  readonly store: Store;
  readonly record: JobRecord;
  /** The printers that take the job. */
  readonly targetsOf: (job: Job) => readonly Station[];
  readonly resolve: (job: string, answer: JobAnswer) => JobView | null;
  readonly print: (page: TestPage, on: Station) => Result<JobView, 'no-printer' | StorageFailure>;
  readonly testSheets: () => readonly TraySheet[];
  readonly forgetTests: () => void;
  readonly onAnswered: () => void;
}

export function openAttendance(options: AttendanceOptions): Attendance {
  const { stations, store, record, targetsOf } = options;
  const stationOf = (id: string): Station | undefined => stations().find(({ config }) => config.id === id);
  const find = (id: string): { station: Station; job: Job } | null => {
    for (const station of stations()) {
      const job = station.jobs().find((each) => each.id === id);
      if (job) return { station, job };
    }
    return null;
  };
  /** Where a job is that no queue holds: over, or never there. */
  const missing = (id: string): AttendanceFailure => (store.jobs.get(id) ? 'not-waiting' : 'no-such-job');

  return {
    queues: () =>
      stations().map((station) => ({
        printerId: station.config.id,
        isPaused: station.isPaused(),
        queueFaults: station.queueFaults(),
        supplies: station.supplies(),
        jobs: station.jobs().map((job) => ({
          row: job.row(),
          isWaiting: station.isWaiting(job),
          targets: targetsOf(job)
            .filter((target) => target !== station)
            .map(({ config }) => config.id),
        })),
      })),
    latest: store.jobs.latest,
    unanswered: store.jobs.unanswered,
    setPaused: (printer, paused) => {
      const station = stationOf(printer);
      if (!station) return fail('no-such-printer');
      const others = pausedPrinters(store.settings).filter((id) => id !== printer);
      store.settings.set(pausedSetting, paused ? [...others, printer] : others);
      station.setPaused(paused);
      return ok(null);
    },
    move: (id, printer) => {
      const found = find(id);
      if (!found) return fail(missing(id));
      const target = stationOf(printer);
      if (!target) return fail('no-such-printer');
      if (target === found.station || !targetsOf(found.job).includes(target)) return fail('not-served');
      return found.station.withdraw(found.job, target) ? ok(null) : fail('not-waiting');
    },
    cancel: (id) => {
      const found = find(id);
      if (!found) return fail(missing(id));
      return found.station.withdraw(found.job, null) ? ok(null) : fail('not-waiting');
    },
    testPage: (printer, page) => {
      const station = stationOf(printer);
      if (!station) return fail('no-such-printer');
      const printed = options.print(page, station);
      if (printed.ok) return printed;
      return fail(printed.error === 'no-printer' ? 'not-served' : printed.error);
    },
    answer: (id, answer) => {
      if (options.resolve(id, answer)) return ok(null);
      const row = store.jobs.get(id);
      if (!row) return fail('no-such-job');
      if (row.state !== 'uncertain') return fail('not-waiting');
      record.change(id, changeAfter(answer));
      options.onAnswered();
      return ok(null);
    },
    testSheets: options.testSheets,
    forgetTests: options.forgetTests,
  };
}

/** How a person's word ends an uncertain job. */
export const changeAfter = (answer: JobAnswer): JobChange =>
  answer === 'came-out' ? { answer, state: 'printed', reason: null } : { answer, state: 'failed' };

const pausedSetting = 'paused-printers';

/** The printers that the attendant has paused, also before this start. */
export const pausedPrinters = (settings: SettingTable): readonly string[] =>
  settings.get(pausedSetting, z.array(z.string())) ?? [];
