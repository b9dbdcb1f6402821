import type { JobView } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import { finalJobStates, type PrinterReason } from '../../shared/print/index.ts';
import type { JobChange, JobRow, JobTable } from '../store/index.ts';
import type { PdfDocument, SentJob } from './driver.ts';
import type { JobRecord } from './job-record.ts';

/** Makes the A4 form of a document that was meant for thermal paper. */
export type MakeA4 = () => Promise<Result<PdfDocument, unknown>>;

/** A job that another printer prints than the one it was meant for. */
export interface Move {
  readonly job: string;
  readonly from: string;
  readonly to: string;
  /** Why the first one did not; null when the attendant sent it away. */
  readonly reason: PrinterReason | null;
}

/** A job of this run of the kiosk: its row on disk, and what only memory may know. */
export interface Job {
  readonly id: string;
  readonly row: () => JobRow;
  readonly view: () => JobView;
  readonly isFinal: () => boolean;
  readonly contentType: 'pdf' | 'paper';
  readonly a4: MakeA4 | null;
  /** A test page: printed on the very printer it was asked of, before all that waits, or not at all. */
  readonly isTest: boolean;
  /** Printers that turned it down. */
  readonly refusedBy: Set<string>;
  readonly abort: AbortController;
  /** False once the citizen's session is over: then nothing of the job is told or kept. */
  readonly inSession: () => boolean;
  readonly leaveSession: () => void;
  /** Records the change, then tells the listeners. Throws when the disk does not take `sending`. */
  readonly change: (change: JobChange) => void;
}

export interface JobOptions {
  readonly record: JobRecord;
  readonly row: JobRow;
  readonly contentType: 'pdf' | 'paper';
  readonly a4: MakeA4 | null;
  readonly isTest: boolean;
  readonly onChange: (job: Job) => void;
}

export function makeJob({ record, row: first, contentType, a4, isTest, onChange }: JobOptions): Job {
  let row = first;
  let inSession = true;
  const job: Job = {
    id: row.id,
    contentType,
    a4,
    isTest,
    refusedBy: new Set(),
    abort: new AbortController(),
    row: () => row,
    view: () => jobView(row),
    isFinal: () => finalJobStates.includes(row.state),
    inSession: () => inSession,
    leaveSession: () => {
      inSession = false;
    },
    change: (change) => {
      if (changesNothing(row, change)) return;
      row = record.change(row.id, change);
      if (inSession) onChange(job);
    },
  };
  return job;
}

const changesNothing = (row: JobRow, change: JobChange): boolean =>
  Object.entries(change).every(([name, value]) => row[name as keyof JobChange] === value);

export const jobView = (row: JobRow): JobView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  reason: row.reason,
  printerId: row.printerId,
  pages: row.pages,
  copies: row.copies,
  sheets: row.sheets,
  movedFrom: row.movedFrom,
});

/** So many of the last jobs a queue is asked to forget at the start. */
const lookedAt = 100;

/** The last jobs that went to this printer under a number of its own, and have an end. */
export const endedJobs = (printer: string, table: JobTable): SentJob[] =>
  table
    .latest(lookedAt)
    .filter(({ printerId, state }) => printerId === printer && finalJobStates.includes(state))
    .flatMap(({ id, kind, reference, printerJob }) =>
      printerJob === null ? [] : [{ id, kind, reference, printerJob }],
    );
