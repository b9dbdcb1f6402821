import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  printerListSchema,
  startPrinting,
  type Printing,
  type PrintRequest,
} from '../../electron/printing/index.ts';
import { openStore, type JobAnswer, type JobRow, type Store } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import type { JobView } from '../../shared/contract/index.ts';
import type { DocumentKind } from '../../shared/print/index.ts';
import { aSlip, blankPage, onePagePdf } from '../devices/print-samples.ts';
import { markedPaper } from './marked-papers.ts';

export interface WantedJob {
  readonly kind: DocumentKind;
  readonly reference: string;
}

export type ToChild =
  | { readonly type: 'start'; readonly folder: string; readonly printers: readonly unknown[] }
  | { readonly type: 'print'; readonly jobs: readonly WantedJob[] }
  | { readonly type: 'answer'; readonly job: string; readonly answer: JobAnswer }
  | { readonly type: 'end-session' }
  | { readonly type: 'read-store' }
  | { readonly type: 'stop' };

export type FromChild =
  | { readonly type: 'loaded' }
  /** The store or printing cannot be opened. */
  | { readonly type: 'no-start'; readonly message: string }
  | { readonly type: 'started' }
  /** Every job of earlier processes has its end on disk. */
  | { readonly type: 'settled' }
  | { readonly type: 'taken'; readonly reference: string }
  | { readonly type: 'refused'; readonly reference: string; readonly error: string }
  | { readonly type: 'job'; readonly reference: string; readonly job: JobView }
  /** So have this process's own. */
  | { readonly type: 'idle' }
  | { readonly type: 'store'; readonly rows: readonly JobRow[] }
  /** The session is over; what is still in memory, after the garbage has been collected. */
  | { readonly type: 'memory'; readonly rssBytes: number; readonly heapBytes: number };

/** Printing in a process of its own, to be killed or measured. It loads at once and waits for `start`. */
const say = (message: FromChild): void => {
  process.send!(message);
};

let running: { store: Store; printing: Printing } | null = null;

process.on('message', (message: ToChild) => void obey(message));
say({ type: 'loaded' });

async function obey(message: ToChild): Promise<void> {
  switch (message.type) {
    case 'start':
      try {
        running = start(message.folder, message.printers);
      } catch (error) {
        return say({ type: 'no-start', message: String(error) });
      }
      await running.printing.firstStatus;
      say({ type: 'started' });
      await noneUnfinished();
      return say({ type: 'settled' });
    case 'print':
      for (const wanted of message.jobs) {
        const taken = running!.printing.submit(requestFor(wanted));
        const { reference } = wanted;
        say(taken.ok ? { type: 'taken', reference } : { type: 'refused', reference, error: taken.error });
      }
      await noneUnfinished();
      return say({ type: 'idle' });
    case 'answer':
      running!.printing.resolve(message.job, message.answer);
      return;
    case 'end-session': {
      running!.printing.endSession();
      collectGarbage();
      const { rss, heapUsed } = process.memoryUsage();
      return say({ type: 'memory', rssBytes: rss, heapBytes: heapUsed });
    }
    case 'read-store':
      return say({ type: 'store', rows: running!.store.jobs.latest(100) });
    case 'stop': {
      const { printing, store } = running!;
      running = null;
      await printing.close();
      store.close();
      process.disconnect();
    }
  }
}

function start(folder: string, printers: readonly unknown[]): { store: Store; printing: Printing } {
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const printing = startPrinting({
    printers: printerListSchema.parse(printers),
    store,
    clock: systemClock,
    dataFolder: folder,
    renderPaper: markedPaper,
    svgToPng: blankPage,
    deadlines: { watchMs: 200, holdWatchMs: 40 },
  });
  printing.onEvent((event) => {
    if (event.type === 'job')
      say({ type: 'job', reference: store.jobs.get(event.job.id)!.reference, job: event.job });
  });
  return { store, printing };
}

const requestFor = ({ kind, reference }: WantedJob): PrintRequest =>
  kind === 'slip'
    ? { kind, reference, payload: { type: 'paper', document: aSlip({ reference }), a4: null } }
    : { kind, reference, payload: { type: 'pdf', ...onePagePdf(reference) } };

/** Without a limit of its own: whoever started this process loses patience with it. */
const noneUnfinished = (): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (running?.store.jobs.unfinished().length === 0) resolve();
      else if (running) setTimeout(look, 20);
    };
    look();
  });

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
