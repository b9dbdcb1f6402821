import { printerListSchema, startPrinting, type Printing } from '../../electron/printing/index.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { eventually } from '../devices/office/processes.ts';
import { aSlip, blankPage, onePagePdf } from '../devices/print-samples.ts';
import { markedPaper } from './marked-papers.ts';

/** Printing in a process of its own, to be killed. It loads at once and waits for `start`. */
export type ToChild =
  | { readonly type: 'start'; readonly folder: string; readonly printers: readonly unknown[] }
  | { readonly type: 'print'; readonly kind: 'slip' | 'form'; readonly references: readonly string[] }
  | { readonly type: 'stop' };

export type FromChild =
  | { readonly type: 'loaded' }
  /** Every job of earlier processes has its end on disk. */
  | { readonly type: 'settled' }
  | { readonly type: 'taken'; readonly reference: string }
  /** So have this process's own. */
  | { readonly type: 'idle' };

const say = (message: FromChild): void => {
  process.send!(message);
};

let running: { store: Store; printing: Printing } | null = null;

process.on('message', (message: ToChild) => void obey(message));
say({ type: 'loaded' });

async function obey(message: ToChild): Promise<void> {
  switch (message.type) {
    case 'start': {
      const opened = openStore(message.folder, systemClock);
      if (!opened.ok) throw new Error(opened.error.message);
      const store = opened.value;
      const printing = startPrinting({
        printers: printerListSchema.parse(message.printers),
        store,
        clock: systemClock,
        dataFolder: message.folder,
        renderPaper: markedPaper,
        svgToPng: blankPage,
        deadlines: { watchMs: 200, holdWatchMs: 40 },
      });
      running = { store, printing };
      await printing.firstStatus;
      await noneUnfinished(store);
      say({ type: 'settled' });
      break;
    }
    case 'print': {
      const { store, printing } = running!;
      for (const reference of message.references) {
        const payload =
          message.kind === 'slip'
            ? ({ type: 'paper', document: aSlip({ reference }), a4: null } as const)
            : ({ type: 'pdf', ...onePagePdf(reference) } as const);
        const taken = printing.submit({ kind: message.kind, reference, payload });
        if (!taken.ok) throw new Error(taken.error);
        say({ type: 'taken', reference });
      }
      await noneUnfinished(store);
      say({ type: 'idle' });
      break;
    }
    case 'stop':
      await running!.printing.close();
      running!.store.close();
      process.disconnect();
  }
}

const noneUnfinished = (store: Store): Promise<void> =>
  eventually('an end for every job', () => store.jobs.unfinished().length === 0);
