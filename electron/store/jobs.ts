import type { Clock } from '../../shared/clock.ts';
import type { DocumentKind, JobState, PrinterReason } from '../../shared/print/index.ts';
import type { Sqlite } from './sqlite.ts';

/** A person's word on a job that the printer would not vouch for. */
export type JobAnswer = 'came-out' | 'print-again' | 'give-up';

/** A print job as it is kept: what and where, never whose. */
export interface JobRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly reference: string;
  readonly printerId: string;
  readonly state: JobState;
  readonly reason: PrinterReason | null;
  /** Pages of one copy. */
  readonly pages: number;
  readonly copies: number;
  /** Sheets of paper, all copies together. */
  readonly sheets: number;
  /** The printer that should have printed it and could not. */
  readonly movedFrom: string | null;
  /** The number that the printer or its queue gave the job, where it gives one. */
  readonly printerJob: number | null;
  /** The uncertain job that this one prints again. */
  readonly againOf: string | null;
  readonly answer: JobAnswer | null;
  readonly createdMs: number;
  readonly changedMs: number;
}

export type NewJob = Pick<
  JobRow,
  'id' | 'kind' | 'reference' | 'printerId' | 'pages' | 'copies' | 'sheets' | 'movedFrom' | 'againOf'
>;

/** Print jobs. Every change is on disk when its call returns; a disk that does not take it throws, see `storageFailure`. */
export interface JobTable {
  readonly add: (job: NewJob) => JobRow;
  readonly change: (id: string, change: JobChange) => JobRow;
  readonly get: (id: string) => JobRow | null;
  /** Jobs that no end was recorded for. */
  readonly unfinished: () => JobRow[];
  /** False when something was sent to the printer last that it did not vouch for. */
  readonly isLastAcknowledged: (printerId: string) => boolean;
  /** Uncertain jobs that nobody has given a word on, newest first. */
  readonly unanswered: (count: number) => JobRow[];
  /** Newest first. */
  readonly latest: (count: number) => JobRow[];
  /** How the jobs that were made in this time ended, by printer. */
  readonly outcomes: (fromMs: number, beforeMs: number) => JobOutcomes[];
}

export interface JobOutcomes {
  readonly printer: string;
  readonly printed: number;
  readonly failed: number;
  readonly uncertain: number;
  readonly cancelled: number;
}

export interface JobChange {
  readonly state?: JobState;
  readonly reason?: PrinterReason | null;
  readonly printerId?: string;
  readonly pages?: number;
  readonly copies?: number;
  readonly sheets?: number;
  readonly movedFrom?: string | null;
  readonly printerJob?: number | null;
  readonly answer?: JobAnswer;
}

const columns = `id, kind, reference, printer_id AS printerId, state, reason, pages, copies, sheets,
  moved_from AS movedFrom, printer_job AS printerJob, again_of AS againOf, answer, created_ms AS createdMs, changed_ms AS changedMs`;

export function jobTable(database: Sqlite, clock: Clock): JobTable {
  const insert = database.prepare<[object], JobRow>(
    `INSERT INTO jobs (id, kind, reference, printer_id, state, pages, copies, sheets, moved_from, again_of,
       created_ms, changed_ms)
     VALUES (@id, @kind, @reference, @printerId, 'queued', @pages, @copies, @sheets, @movedFrom, @againOf, @now, @now) RETURNING ${columns}`,
  );
  const update = database.prepare<[object], JobRow>(
    `UPDATE jobs SET state = @state, reason = @reason, printer_id = @printerId, pages = @pages, copies = @copies,
       sheets = @sheets, moved_from = @movedFrom,
       printer_job = @printerJob, answer = @answer, changed_ms = @now WHERE id = @id RETURNING ${columns}`,
  );
  const select = database.prepare<[string], JobRow>(`SELECT ${columns} FROM jobs WHERE id = ?`);
  const open = database.prepare<[], JobRow>(
    `SELECT ${columns} FROM jobs WHERE state IN ('queued', 'rendering', 'sending', 'printing')
     ORDER BY created_ms, rowid`,
  );
  const lastSent = database.prepare<[string], { isAcknowledged: 0 | 1 }>(
    `SELECT state = 'printed' AND answer IS NULL AS isAcknowledged FROM jobs
     WHERE printer_id = ? AND (answer IS NOT NULL OR state IN ('sending', 'printing', 'printed', 'uncertain'))
     ORDER BY created_ms DESC, rowid DESC LIMIT 1`,
  );
  const doubtful = database.prepare<[number], JobRow>(
    `SELECT ${columns} FROM jobs WHERE state = 'uncertain' AND answer IS NULL
     ORDER BY created_ms DESC, rowid DESC LIMIT ?`,
  );
  const newest = database.prepare<[number], JobRow>(
    `SELECT ${columns} FROM jobs ORDER BY created_ms DESC, rowid DESC LIMIT ?`,
  );
  const ends = ['printed', 'failed', 'uncertain', 'cancelled'].map(
    (state) => `count(*) FILTER (WHERE state = '${state}') AS ${state}`,
  );
  const outcomes = database.prepare<[number, number], JobOutcomes>(
    `SELECT printer_id AS printer, ${ends.join(', ')} FROM jobs
     WHERE created_ms >= ? AND created_ms < ? GROUP BY printer_id ORDER BY printer_id`,
  );
  const now = (): number => Math.round(clock.wallMs());
  return {
    add: (job) => stepped(insert.all({ ...job, now: now() })),
    change: (id, change) => {
      const before = select.get(id);
      if (!before) throw new Error(`there is no job ${id}`);
      return stepped(update.all({ ...before, ...change, now: now() }));
    },
    get: (id) => select.get(id) ?? null,
    unfinished: () => open.all(),
    isLastAcknowledged: (printerId) => lastSent.get(printerId)?.isAcknowledged !== 0,
    unanswered: (count) => doubtful.all(count),
    latest: (count) => newest.all(count),
    outcomes: (fromMs, beforeMs) => outcomes.all(fromMs, beforeMs),
  };
}

/** `all` runs a statement to its commit; `get` would stop before it and pass over a disk that refuses it. */
const stepped = ([row]: JobRow[]): JobRow => row!;
