import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { openStore, storeFileName, type Store } from './open-store.ts';
import { loadSqlite, type Sqlite } from './sqlite.ts';

/** A folder of its own for each test of a file, with the stores that the test opens in it. */
export function storeFolder(): {
  readonly folder: () => string;
  /** Closed at the end of the test. */
  readonly open: () => Store;
  /** The database itself, for what a store does not show. */
  readonly raw: () => Sqlite;
} {
  let folder: string;
  const opened: Store[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kiosk-store-'));
  });
  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder: () => folder,
    open: () => {
      const result = openStore(folder, systemClock);
      if (!result.ok) throw new Error(result.error.message);
      opened.push(result.value);
      return result.value;
    },
    raw: () => {
      const sqlite = loadSqlite();
      if (!sqlite.ok) throw new Error(sqlite.error.message);
      return sqlite.value(join(folder, storeFileName));
    },
  };
}
