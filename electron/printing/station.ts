import type { Clock } from '../../shared/clock.ts';
import type { PrinterView } from '../../shared/contract/index.ts';
import type { PrinterStatus, Supply } from '../../shared/print/index.ts';
import type { PrinterConfig } from '../../shared/printers/index.ts';
import type { PrintingDeadlines } from './deadlines.ts';
import type { PrintableDocument, PrinterDriver, QueueFault, SentJob } from './driver.ts';
import type { Job, Move } from './job.ts';

export interface StationOptions {
  readonly config: PrinterConfig;
  readonly driver: PrinterDriver;
  /** It asks nothing and begins nothing before: another station may still be using the same printer. */
  readonly after: Promise<unknown>;
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
  /** With its name, place and documents as they are now. */
  readonly config: PrinterConfig;
  readonly status: () => PrinterStatus;
  readonly view: () => PrinterView;
  readonly enqueue: (job: Job) => void;
  readonly isPaused: () => boolean;
  readonly queueFaults: () => readonly QueueFault[];
  readonly supplies: () => readonly Supply[];
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
  /** Takes another name, place or list of documents; the printer itself and its id stay. */
  readonly rename: (config: PrinterConfig) => void;
  /**
   * The printer is no longer in the list. What waits goes where `to` says, or fails; what is on its way to paper comes
   * to its end, and is taken back when the printer needs a person first. Settles when the printer is let go.
   */
  readonly retire: (to: (job: Job) => Station | null) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const viewOf = (
  { id, kind, name, place, paper, serves }: PrinterConfig,
  driver: PrinterDriver,
  { state, reasons }: PrinterStatus,
): PrinterView => ({
  id,
  name,
  place,
  paper,
  builtIn: kind === 'virtual',
  bothSides: driver.canPrintBothSides?.() ?? false,
  serves: [...serves],
  state,
  reasons: [...reasons],
});
