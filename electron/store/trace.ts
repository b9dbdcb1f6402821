import type { Sqlite } from './sqlite.ts';

/** One entry of the log: the canonical bytes that were hashed. */
export interface TraceRow {
  readonly seq: number;
  readonly entry: Buffer;
  readonly hash: Buffer;
}

export interface CheckpointRow {
  readonly size: number;
  readonly note: string;
  readonly frontier: Buffer;
  readonly reason: string;
}

export const anchorKinds = ['slip', 'witness', 'timestamp', 'export'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

/** Something outside this machine that holds a checkpoint. */
export interface AnchorRow {
  readonly size: number;
  readonly kind: AnchorKind;
  /** Wall time in milliseconds. */
  readonly atMs: number;
  /** A slip's reference number, a witness's signature line, a timestamp token in base64, an export's SHA-256. */
  readonly evidence: string;
}

/**
 * The rows of the tamper-evident log. SQLite refuses to change or delete one and to leave a number out; whoever opens
 * the file with another program is found out by the chain. What does not fit on the disk throws, see `storageFailure`.
 */
export interface TraceTable extends TraceReader {
  /** One transaction: the entry, and what `project` writes along with it. On disk when it returns. */
  readonly append: (row: TraceRow, project: () => void) => void;
  readonly addCheckpoint: (row: CheckpointRow) => void;
  readonly addAnchor: (row: AnchorRow) => void;
}

export interface TraceReader {
  readonly last: () => TraceRow | null;
  readonly get: (seq: number) => TraceRow | null;
  /** Rows from..to, both included, in order. */
  readonly range: (from: number, to: number) => IterableIterator<TraceRow>;
  readonly lastCheckpoint: () => CheckpointRow | null;
  readonly checkpointAt: (size: number) => CheckpointRow | null;
  readonly checkpoints: () => readonly CheckpointRow[];
  readonly anchors: () => readonly AnchorRow[];
}

export const traceTable = (database: Sqlite): TraceTable => {
  const insert = database.prepare('INSERT INTO trace_event (seq, entry, hash) VALUES (@seq, @entry, @hash)');
  const append = database.transaction((row: TraceRow, project: () => void) => {
    insert.run(row);
    project();
  });
  const addCheckpoint = database.prepare(
    'INSERT INTO trace_checkpoint (size, note, frontier, reason) VALUES (@size, @note, @frontier, @reason)',
  );
  const addAnchor = database.prepare(
    // Its trigger sees no number that SQLite gives by itself.
    `INSERT INTO trace_anchor (id, size, kind, at_ms, evidence)
     VALUES ((SELECT coalesce(max(id), 0) + 1 FROM trace_anchor), @size, @kind, @atMs, @evidence)`,
  );
  return {
    ...traceReader(database),
    append: (row, project) => append.immediate(row, project),
    addCheckpoint: (row) => void addCheckpoint.run(row),
    addAnchor: (row) => void addAnchor.run(row),
  };
};

const pageRows = 512;

export const traceReader = (database: Sqlite): TraceReader => {
  const last = database.prepare<[], TraceRow>('SELECT * FROM trace_event ORDER BY seq DESC LIMIT 1');
  const get = database.prepare<[number], TraceRow>('SELECT * FROM trace_event WHERE seq = ?');
  const page = database.prepare<[number, number], TraceRow>(
    `SELECT * FROM trace_event WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ${pageRows}`,
  );
  const checkpoints = database.prepare<[], CheckpointRow>('SELECT * FROM trace_checkpoint ORDER BY size');
  const checkpointAt = database.prepare<[number], CheckpointRow>(
    'SELECT * FROM trace_checkpoint WHERE size = ?',
  );
  const lastCheckpoint = database.prepare<[], CheckpointRow>(
    'SELECT * FROM trace_checkpoint ORDER BY size DESC LIMIT 1',
  );
  const anchors = database.prepare<[], AnchorRow>(
    'SELECT size, kind, at_ms AS atMs, evidence FROM trace_anchor ORDER BY id',
  );
  return {
    last: () => last.get() ?? null,
    get: (seq) => get.get(seq) ?? null,
    range: function* (from, to) {
      // Page by page: while a statement is being stepped through, its connection writes nothing.
      for (let rows = page.all(from, to); rows.length > 0; rows = page.all(rows.at(-1)!.seq + 1, to)) {
        yield* rows;
        if (rows.length < pageRows) return;
      }
    },
    lastCheckpoint: () => lastCheckpoint.get() ?? null,
    checkpointAt: (size) => checkpointAt.get(size) ?? null,
    checkpoints: () => checkpoints.all(),
    anchors: () => anchors.all(),
  };
};
