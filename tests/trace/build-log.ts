import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { TraceEvent } from '../../shared/trace/index.ts';
import { migrate } from '../../electron/store/migrations.ts';
import { storeFileName } from '../../electron/store/open-store.ts';
import { loadSqlite, type Sqlite } from '../../electron/store/sqlite.ts';
import { traceTable } from '../../electron/store/trace.ts';
import { openTraceLog, type TraceLog } from '../../electron/trace/log.ts';
import { vkeyOf } from '../../electron/trace/note.ts';

export const builtOrigin = 'hall.example/kiosk-01';
export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

export interface BuildOptions {
  readonly folder: string;
  readonly key: KeyObject;
  readonly events: Iterable<TraceEvent>;
  /** Sees the log after each entry, such as to print a slip. */
  readonly after?: (log: TraceLog) => void;
  readonly origin?: string;
}

export const openDatabase = (folder: string): Sqlite => {
  const sqlite = loadSqlite();
  if (!sqlite.ok) throw new Error(sqlite.error.message);
  return sqlite.value(join(folder, storeFileName));
};

/** Entries to a transaction; a kiosk has one. */
const batch = 5000;

/**
 * Lays a log into a data folder in which no kiosk runs, fast: the kiosk's own log writes it, only that thousands of entries share
 * a transaction. Ends with a checkpoint over all.
 */
export function buildLog({ folder, key, events, after, origin = builtOrigin }: BuildOptions): TraceLog {
  const database = openDatabase(folder);
  database.pragma('journal_mode = WAL');
  migrate(database);
  const zeros = '0'.repeat(64);
  database.exec('BEGIN');
  const opened = openTraceLog({
    table: traceTable(database),
    clock: steadyClock(),
    key,
    origin,
    boot: 'b'.repeat(16),
    genesis: { type: 'genesis', kiosk: 'k1', vkey: vkeyOf(origin, key), build: zeros, vocabulary: zeros },
    project: () => {},
  });
  if (!opened.ok) throw new Error(opened.error.why);
  const log = opened.value;
  let count = 0;
  for (const event of events) {
    log.append(event);
    after?.(log);
    count += 1;
    if (count % batch === 0) database.exec('COMMIT; BEGIN');
  }
  log.checkpoint('desk');
  database.exec('COMMIT');
  database.close();
  return log;
}

/** 400 ms from one entry to the next. */
export function steadyClock(): Clock {
  const startMs = Date.UTC(2026, 10, 24, 1, 0, 0);
  let ms = 0;
  return {
    wallMs: () => startMs + ms,
    monotonicMs: () => (ms += 100),
    after: () => () => {},
  };
}
