import type { Result } from '../../shared/result.ts';
import type {
  DocumentKind,
  NotificationDocument,
  PaperCount,
  PrinterReason,
  PrinterStatus,
  PrintOutcome,
  PrintSettings,
  QueueFaultKind,
  SlipDocument,
  Supply,
  TicketDocument,
} from '../../shared/print/index.ts';

/** An A4 document: the PDF that is printed and its pages as SVG pictures for a screen. */
export interface PdfDocument {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly pictures: readonly string[];
}

export type PaperDocument = SlipDocument | NotificationDocument | TicketDocument;

/** A document for thermal paper as dots: 1 bit each, first dot in the high bit, rows padded to bytes, 1 is black. */
export interface PaperBitmap {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
  readonly png: Uint8Array;
}

/** Draws a document for thermal paper of so many dots. */
export type RenderPaper = (
  document: PaperDocument,
  widthDots: number,
) => Promise<Result<PaperBitmap, unknown>>;

/** Draws one SVG page as PNG. */
export type SvgToPng = (svg: string, widthPx: number) => Promise<Uint8Array>;

export type PrintableDocument =
  | ({ readonly type: 'pdf'; readonly settings: PrintSettings } & PdfDocument)
  | { readonly type: 'paper'; readonly document: PaperDocument };

/** One job as a driver gets it; `id` and `reference` are all that may show in a job title or file name. */
export interface DriverJob {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly reference: string;
  readonly content: PrintableDocument;
}

export interface PrintProgress {
  /** Aborted when the job shall end now: the driver cancels at the printer and says what is known. */
  readonly signal: AbortSignal;
  /**
   * Must be called before the act it names, and the act must not happen when it throws: the stage is on disk
   * when it returns. `sending`: from now on something may reach the printer. `printing`: all has been handed over,
   * under the number that the printer gave the job, if it gives one.
   */
  readonly onStage: (stage: 'sending' | 'printing', printerJob?: number) => void;
  /** What will come out, where it is not what was asked for: known at the latest when all has been handed over. */
  readonly onPaper: (paper: PaperCount) => void;
  /** What holds the job up right now, or null when it goes on. */
  readonly onReason: (reason: PrinterReason | null) => void;
}

/** A job that an earlier process had begun to send when it ended; its document is gone. */
export interface InterruptedJob {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly reference: string;
  /** Sides to print, all copies together. */
  readonly impressions: number;
  readonly printerJob: number | null;
  /** Wall time at which the job came to be. */
  readonly createdMs: number;
}

/** What is unsafe in how a printer or its queue is set up. */
export interface QueueFault {
  readonly kind: QueueFaultKind;
  /** The setting as it is. */
  readonly detail: string;
  /** The command or line that puts it right. */
  readonly mend: string;
}

/** A job that went to a printer under a number of the printer's. */
export interface SentJob {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly reference: string;
  readonly printerJob: number;
}

/** A printer as the spooler sees it. Its calls settle in bounded time and do not throw for what printers do. */
export interface PrinterDriver {
  readonly status: () => Promise<PrinterStatus>;
  /** As the last status told them. */
  readonly queueFaults?: () => readonly QueueFault[];
  /** As the last status told them. */
  readonly supplies?: () => readonly Supply[];
  /** Has a queue forget jobs whose end is on record. */
  readonly forget?: (jobs: readonly SentJob[]) => Promise<void>;
  /** What it can do beyond printing one side, as the last status told it; nothing when absent. */
  readonly canPrintBothSides?: () => boolean;
  /** Prints one job; the spooler never calls it twice at a time. */
  readonly print: (job: DriverJob, progress: PrintProgress) => Promise<PrintOutcome>;
  /** Says what became of a job that this process did not send, and sends no document. */
  readonly settle: (
    job: InterruptedJob,
    progress: Pick<PrintProgress, 'signal' | 'onReason'>,
  ) => Promise<PrintOutcome>;
  readonly close: () => Promise<void>;
}
