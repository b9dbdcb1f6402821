import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  printerListSchema,
  startPrinting,
  type Printing,
  type PrintingDeadlines,
  type RenderPaper,
} from '../../electron/printing/index.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import type { JobView } from '../../shared/contract/index.ts';
import { finalJobStates, type JobState, type PrinterReason } from '../../shared/print/index.ts';
import { blankPage, stripes } from './print-samples.ts';

/** Everything that printing needs, on real files and a real store; all of it goes with `close`. */
export interface OpenPrinting {
  readonly printing: Printing;
  readonly store: Store;
  readonly folder: string;
  /** Every change of every job, in order. */
  readonly history: readonly JobView[];
  /** The job as soon as it is in the state (and has the reason). */
  readonly when: (job: string, state: JobState, reason?: PrinterReason | null) => Promise<JobView>;
  /** The job as soon as it has ended. */
  readonly end: (job: string) => Promise<JobView>;
  /** Settles when the condition holds, looked at again after each event. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenPrintingOptions {
  readonly printers: readonly unknown[];
  readonly deadlines?: Partial<PrintingDeadlines>;
  readonly renderPaper?: RenderPaper;
}

export async function openPrinting(options: OpenPrintingOptions): Promise<OpenPrinting> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-print-'));
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const printing = startPrinting({
    printers: printerListSchema.parse(options.printers),
    store,
    clock: systemClock,
    dataFolder: folder,
    renderPaper: options.renderPaper ?? stripes,
    svgToPng: blankPage,
    deadlines: { watchMs: 200, watchOfficeMs: 200, holdWatchMs: 40, ...options.deadlines },
  });
  await printing.firstStatus;
  const history: JobView[] = [];
  printing.onEvent((event) => {
    if (event.type === 'job') history.push(event.job);
  });
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (holds()) return resolve();
      const stop = printing.onEvent(() => {
        if (!holds()) return;
        stop();
        resolve();
      });
    });
  const find = async (matches: (job: JobView) => boolean): Promise<JobView> => {
    await until(() => history.some(matches) || printing.jobs().some(matches));
    return (printing.jobs().find(matches) ?? history.find(matches))!;
  };
  return {
    printing,
    store,
    folder,
    history,
    until,
    when: (id, state, reason) =>
      find((job) => job.id === id && job.state === state && (reason === undefined || job.reason === reason)),
    end: (id) => find((job) => job.id === id && finalJobStates.includes(job.state)),
    close: async () => {
      await printing.close();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
