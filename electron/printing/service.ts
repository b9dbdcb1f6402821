import type { Clock } from '../../shared/clock.ts';
import type { JobView, PrinterView } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { JobAnswer, StorageFailure, Store } from '../store/index.ts';
import type { Attendance } from './attendance.ts';
import type { PrinterConfig } from '../../shared/printers/index.ts';
import type { PrintingDeadlines } from './deadlines.ts';
import type { RenderPaper, SvgToPng } from './driver.ts';
import type { Move } from './job.ts';
import type { PrintRequest } from './request.ts';
import type { TraySheet } from './tray.ts';

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
  /** In the order of their use; behind them printers taken out of the list that a job of this session names. */
  readonly printers: () => PrinterView[];
  /** Takes another list of printers while it works; empty: the built-in ones. Nothing is lost or printed twice by it. */
  readonly setPrinters: (printers: readonly PrinterConfig[]) => void;
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
