import type { Clock } from '../../shared/clock.ts';
import type { PrinterView } from '../../shared/contract/index.ts';
import type { PrinterStatus } from '../../shared/print/index.ts';
import type { PrinterConfig } from './config.ts';
import type { PrintingDeadlines } from './deadlines.ts';
import type { PrintableDocument, PrinterDriver, QueueFault, SentJob } from './driver.ts';
import type { Job, Move } from './job.ts';

export interface StationOptions {
  readonly config: PrinterConfig;
  readonly driver: PrinterDriver;
  readonly clock: Clock;
  readonly deadlines: PrintingDeadlines;
  /** Whether the attendant had paused it before this start. */
  readonly isPaused: boolean;
  readonly onStatus: () => void;
  /** The document as this printer takes it, or null when there is none. */
  readonly contentFor: (job: Job, config: PrinterConfig) => Promise<PrintableDocument | null>;
  /** Ends what an earlier process left on its way to this printer; it comes before any new job. */
  readonly settleFound: (driver: PrinterDriver, signal: AbortSignal) => Promise<void>;
  /** Jobs of an earlier process that went to this printer and have ended since. */
  readonly endedBefore: () => readonly SentJob[];
  /** Another printer that would print the job now. */
  readonly elsewhere: (job: Job, not: Station) => Station | null;
  readonly onMoved: (move: Move) => void;
  readonly onEnded: (job: Job) => void;
}

/** One printer: its queue, one job at a time, and its state. */
export interface Station {
  readonly config: PrinterConfig;
  readonly status: () => PrinterStatus;
  readonly view: () => PrinterView;
  readonly enqueue: (job: Job) => void;
  readonly isPaused: () => boolean;
  readonly queueFaults: () => readonly QueueFault[];
  /** A paused printer finishes what it is printing and begins nothing but test pages. */
  readonly setPaused: (paused: boolean) => void;
  /** The job in hand and those behind it, in the order they will print. */
  readonly jobs: () => readonly Job[];
  /** Whether nothing of the job was begun, so that it can still be withdrawn. */
  readonly isWaiting: (job: Job) => boolean;
  /** Hands a job that waits here to another printer, or ends it as cancelled; false when it no longer waits. */
  readonly withdraw: (job: Job, to: Station | null) => boolean;
  /** Looks again at the job that is waiting, because something about it changed. */
  readonly wake: () => void;
  /** Settles when the first status is known. */
  readonly firstStatus: Promise<void>;
  readonly close: () => Promise<void>;
}
