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
export interface TraceTable {
  /** One transaction: the entry, and what `project` writes along with it. On disk when it returns. */
  readonly append: (row: TraceRow, project: () => void) => void;
  readonly last: () => TraceRow | null;
  readonly get: (seq: number) => TraceRow | null;
  /** Rows from..to, both included, in order. */
  readonly range: (from: number, to: number) => IterableIterator<TraceRow>;
  readonly addCheckpoint: (row: CheckpointRow) => void;
  readonly lastCheckpoint: () => CheckpointRow | null;
  readonly checkpoints: () => readonly CheckpointRow[];
  readonly addAnchor: (row: AnchorRow) => void;
  readonly anchors: () => readonly AnchorRow[];
}

export const traceTable = (database: Sqlite): TraceTable => {
  const insert = database.prepare('INSERT INTO trace_event (seq, entry, hash) VALUES (@seq, @entry, @hash)');
  const append = database.transaction((row: TraceRow, project: () => void) => {
    insert.run(row);
    project();
  });
  const last = database.prepare<[], TraceRow>('SELECT * FROM trace_event ORDER BY seq DESC LIMIT 1');
  const get = database.prepare<[number], TraceRow>('SELECT * FROM trace_event WHERE seq = ?');
  const range = database.prepare<[number, number], TraceRow>(
    'SELECT * FROM trace_event WHERE seq BETWEEN ? AND ? ORDER BY seq',
  );
  const addCheckpoint = database.prepare(
    'INSERT INTO trace_checkpoint (size, note, frontier, reason) VALUES (@size, @note, @frontier, @reason)',
  );
  const checkpoints = database.prepare<[], CheckpointRow>('SELECT * FROM trace_checkpoint ORDER BY size');
  const lastCheckpoint = database.prepare<[], CheckpointRow>(
    'SELECT * FROM trace_checkpoint ORDER BY size DESC LIMIT 1',
  );
  const addAnchor = database.prepare(
    // Its trigger sees no number that SQLite gives by itself.
    `INSERT INTO trace_anchor (id, size, kind, at_ms, evidence)
     VALUES ((SELECT coalesce(max(id), 0) + 1 FROM trace_anchor), @size, @kind, @atMs, @evidence)`,
  );
  const anchors = database.prepare<[], AnchorRow>(
    'SELECT size, kind, at_ms AS atMs, evidence FROM trace_anchor ORDER BY id',
  );
  return {
    append: (row, project) => append.immediate(row, project),
    last: () => last.get() ?? null,
    get: (seq) => get.get(seq) ?? null,
    range: (from, to) => range.iterate(from, to),
    addCheckpoint: (row) => void addCheckpoint.run(row),
    lastCheckpoint: () => lastCheckpoint.get() ?? null,
    checkpoints: () => checkpoints.all(),
    addAnchor: (row) => void addAnchor.run(row),
    anchors: () => anchors.all(),
  };
};
