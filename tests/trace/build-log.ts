import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { TraceEvent } from '../../shared/trace/index.ts';
import { createProjections } from '../../electron/desk/index.ts';
import { loadSqlite, openStore, type Sqlite } from '../../electron/store/index.ts';
import { storeFileName } from '../../electron/store/open-store.ts';
import { openTraceLog, type TraceLog } from '../../electron/trace/log.ts';
import { vkeyOf } from '../../electron/trace/note.ts';

export const builtOrigin = 'hall.example/kiosk-01';
export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** The database itself, for what a store does not let anybody do. */
export function openDatabase(folder: string): Sqlite {
  const sqlite = loadSqlite();
  if (!sqlite.ok) throw new Error(sqlite.error.message);
  return sqlite.value(join(folder, storeFileName));
}

export interface BuildOptions {
  readonly folder: string;
  readonly key: KeyObject;
  readonly events: Iterable<TraceEvent>;
  /** Sees the log after each entry, such as to print a slip. */
  readonly after?: (log: TraceLog) => void;
  readonly origin?: string;
  /** Writes the desk's tables along. */
  readonly isProjected?: boolean;
}

/** Entries to a transaction; a kiosk has one. */
const batch = 5000;

/**
 * Lays a log into a data folder in which no kiosk runs, fast: the kiosk's own log writes it, only that thousands of entries share
 * a transaction. Ends with a checkpoint over all.
 */
export function buildLog(options: BuildOptions): TraceLog {
  const { folder, key, events, after, origin = builtOrigin, isProjected = false } = options;
  const clock = steadyClock();
  const opened = openStore(folder, clock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const projections = isProjected ? createProjections(store) : [];
  const zeros = '0'.repeat(64);
  const started = openTraceLog({
    table: store.trace,
    clock,
    key,
    origin,
    boot: 'b'.repeat(16),
    genesis: { type: 'genesis', kiosk: 'k1', vkey: vkeyOf(origin, key), build: zeros, vocabulary: zeros },
    project: (entry) => {
      for (const { apply } of projections) apply(entry);
    },
  });
  if (!started.ok) throw new Error(started.error.why);
  const log = started.value;
  const waiting = events[Symbol.iterator]();
  for (let isDone = false; !isDone;) {
    store.together(() => {
      for (let count = 0; count < batch && !isDone; count += 1) {
        const next = waiting.next();
        isDone = next.done === true;
        if (next.done === true) return;
        log.append(next.value);
        after?.(log);
      }
    });
  }
  log.checkpoint('desk');
  store.close();
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
