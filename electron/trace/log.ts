import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { parseEntry, parseEvent, type TraceEntry, type TraceEvent } from '../../shared/trace/index.ts';
import type { AnchorRow, CheckpointRow, TraceRow, TraceTable } from '../store/index.ts';
import { canonicalJson } from './canonical.ts';
import { createFrontier, leafHash, sha256, type Frontier } from './merkle.ts';
import { signCheckpoint, vkeyOf } from './note.ts';

/** Writes something that follows from an entry into tables of its own, in the entry's own transaction. */
export type Projection = (entry: TraceEntry) => void;

/**
 * The append-only log of this kiosk: traced sessions, and everything done with them afterwards. Each entry holds the hash
 * of the one before; the same bytes are the leaves of an RFC 6962 tree whose roots are signed.
 */
export interface TraceLog {
  readonly origin: string;
  /** The key that signs now. */
  readonly vkey: string;
  readonly boot: string;
  readonly size: () => number;
  /** On disk when it returns. Throws what the disk refused (`storageFailure`), and then nothing is written. */
  readonly append: (event: TraceEvent | EventAfter) => TraceEntry;
  /** Entries from..to, both included. */
  readonly entries: (from: number, to: number) => IterableIterator<TraceEntry>;
  /** The newest signed checkpoint. Signs one over everything up to now unless there is one. */
  readonly checkpoint: (reason: CheckpointReason) => string;
  readonly newestCheckpoint: () => CheckpointRow | null;
  readonly checkpoints: () => readonly CheckpointRow[];
  readonly anchors: () => readonly AnchorRow[];
  readonly addAnchor: (anchor: Omit<AnchorRow, 'atMs'>) => void;
  /** Called after an entry is on disk. Returns the function that stops it. */
  readonly onAppend: (listener: (entry: TraceEntry) => void) => () => void;
  /** Called after a checkpoint is on disk. Returns the function that stops it. */
  readonly onCheckpoint: (listener: (checkpoint: CheckpointRow) => void) => () => void;
  /** Names the key to come. The present one signs that, and nothing after it. */
  readonly rotate: (next: KeyObject) => void;
  /** The rest of a rotation that was cut after its entry was written. */
  readonly handOver: (next: KeyObject) => void;
}

/** An event that depends on the hash of the entry before it, such as a draw. */
export type EventAfter = (prev: string) => TraceEvent;

export type CheckpointReason =
  | 'boot'
  | 'session-start'
  | 'session-end'
  | 'activity'
  | 'slip'
  | 'desk'
  | 'export'
  | 'rotation'
  | 'shutdown';

/** Where the log was found broken at the start: the first entry that does not follow from the one before, or that the disk did not take. */
export interface BrokenLog {
  readonly seq: number;
  readonly why: 'chain' | 'bytes' | 'checkpoint' | 'size' | 'storage';
}

export interface OpenLogOptions {
  readonly table: TraceTable;
  readonly clock: Clock;
  readonly key: KeyObject;
  /** Name of the log: no space, no `+`. */
  readonly origin: string;
  /** Random, 16 hexadecimal digits. */
  readonly boot: string;
  /** First entry of a new log; null when there must be one already. */
  readonly genesis: TraceEvent | null;
  readonly project: Projection;
}

const zeros = '0'.repeat(64);
/** A jump of the wall clock that is worth an entry; slewing by a time server stays far below. */
const clockStepMs = 1000;
/** Bytes of an entry; C2SP tlog-tiles writes the length of one in 16 bits. */
const longestEntry = 0xffff;
/** Entries after which a checkpoint is signed whatever happens. */
export const checkpointEvery = 256;

/** Goes on where the log ended, after it has looked at everything since the last checkpoint. */
export function openTraceLog(options: OpenLogOptions): Result<TraceLog, BrokenLog> {
  const { table, clock, origin, boot, project } = options;
  let { key } = options;
  const resumed = resume(table);
  if (!resumed.ok) return resumed;
  const { frontier } = resumed.value;
  let { previous } = resumed.value;
  let signedSize = table.lastCheckpoint()?.size ?? 0;
  const monotonicStart = clock.monotonicMs();
  let offsetMs = clock.wallMs() - clock.monotonicMs();
  const listeners = new Set<(entry: TraceEntry) => void>();
  const checkpointListeners = new Set<(checkpoint: CheckpointRow) => void>();

  const write = (event: TraceEvent): TraceEntry => {
    const checked = parseEvent(event);
    if (checked === null) throw new Error(`not in the vocabulary: ${String(event.type)}`);
    const entry = {
      ...checked,
      v: 1,
      seq: frontier.size() + 1,
      t: Math.round(clock.wallMs()),
      mono: Math.max(0, Math.round((clock.monotonicMs() - monotonicStart) * 1000)),
      boot,
      prev: previous,
    } as TraceEntry;
    const bytes = Buffer.from(canonicalJson(entry));
    if (bytes.length > longestEntry) throw new Error(`${entry.type} is too long for one entry`);
    const hash = sha256(bytes);
    table.append({ seq: entry.seq, entry: bytes, hash }, () => project(entry));
    frontier.add(leafHash(bytes));
    previous = hash.toString('hex');
    for (const listener of listeners) listener(entry);
    return entry;
  };

  const checkpoint = (reason: CheckpointReason): string => {
    if (signedSize < frontier.size()) {
      const size = frontier.size();
      const note = signCheckpoint({ origin, size, root: frontier.root() }, key);
      const row = { size, note, frontier: frontier.bytes(), reason };
      table.addCheckpoint(row);
      signedSize = size;
      for (const listener of checkpointListeners) listener(row);
    }
    return table.lastCheckpoint()!.note;
  };

  const noteClockStep = (): void => {
    const nowOffsetMs = clock.wallMs() - clock.monotonicMs();
    const stepMs = Math.round(nowOffsetMs - offsetMs);
    if (Math.abs(stepMs) < clockStepMs) return;
    offsetMs = nowOffsetMs;
    write({ type: 'clock.step', stepMs });
  };

  const handOver = (next: KeyObject): void => {
    checkpoint('rotation');
    key = next;
  };

  if (frontier.size() === 0 && options.genesis !== null) write(options.genesis);
  return ok({
    origin,
    get vkey() {
      return vkeyOf(origin, key);
    },
    boot,
    size: frontier.size,
    append: (event) => {
      noteClockStep();
      const entry = write(typeof event === 'function' ? event(previous) : event);
      if (frontier.size() - signedSize >= checkpointEvery) checkpoint('activity');
      return entry;
    },
    entries: function* (from, to) {
      for (const row of table.range(from, to)) yield entryOf(row)!;
    },
    checkpoint,
    newestCheckpoint: table.lastCheckpoint,
    checkpoints: table.checkpoints,
    anchors: table.anchors,
    addAnchor: (anchor) => table.addAnchor({ ...anchor, atMs: Math.round(clock.wallMs()) }),
    onAppend: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCheckpoint: (listener) => {
      checkpointListeners.add(listener);
      return () => checkpointListeners.delete(listener);
    },
    rotate: (next) => {
      write({ type: 'key.rotated', old: vkeyOf(origin, key), new: vkeyOf(origin, next) });
      handOver(next);
    },
    handOver,
  });
}

/** Reads a row's entry; null when its bytes are no entry of this vocabulary. */
export function entryOf(row: TraceRow): TraceEntry | null {
  try {
    return parseEntry(JSON.parse(row.entry.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The tree and the chain as they stand, from the last checkpoint on. */
function resume(table: TraceTable): Result<{ frontier: Frontier; previous: string }, BrokenLog> {
  const checkpoint = table.lastCheckpoint();
  const lastSeq = table.last()?.seq ?? 0;
  if (checkpoint !== null && checkpoint.size > lastSeq) return fail({ seq: lastSeq + 1, why: 'size' });
  const frontier = checkpoint ? createFrontier(checkpoint.size, checkpoint.frontier) : createFrontier();
  const signed = checkpoint && signedRoot(checkpoint.note);
  if (signed && !signed.equals(frontier.root())) return fail({ seq: checkpoint.size, why: 'checkpoint' });
  let previous = zeros;
  if (checkpoint) {
    const row = table.get(checkpoint.size)!;
    if (!sha256(row.entry).equals(row.hash)) return fail({ seq: row.seq, why: 'bytes' });
    previous = row.hash.toString('hex');
  }
  for (const row of table.range(frontier.size() + 1, lastSeq)) {
    if (!sha256(row.entry).equals(row.hash)) return fail({ seq: row.seq, why: 'bytes' });
    const entry = entryOf(row);
    if (entry === null || entry.prev !== previous || entry.seq !== row.seq) {
      return fail({ seq: row.seq, why: 'chain' });
    }
    frontier.add(leafHash(row.entry));
    previous = row.hash.toString('hex');
  }
  return ok({ frontier, previous });
}

/** The root a note of ours names; its signature is for those to check who do not trust this machine. */
const signedRoot = (note: string): Buffer => Buffer.from(note.split('\n')[2]!, 'base64');
