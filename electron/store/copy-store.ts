import {
  closeSync,
  copyFileSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { storeFileName } from './open-store.ts';
import { loadSqlite, type Sqlite } from './sqlite.ts';
import { causeOf, sqliteCode, storageFailure } from './store-error.ts';
import { traceReader, type TraceReader } from './trace.ts';

/** The log as it stood at one moment, to be looked at while the kiosk goes on. */
export interface StoreCopy {
  readonly trace: TraceReader;
  /** Deletes the copy. */
  readonly close: () => void;
}

export type NoCopy =
  | { readonly why: 'no-store' | 'changing' | 'no-log' | 'runtime-too-old' }
  | { readonly why: 'unreadable' | 'damaged'; readonly cause: string };

const tries = 20;

/**
 * Copies the store of a data folder into a folder of its own and opens that. Takes no lock, joins no database and writes
 * nothing where the kiosk's data lie: files are read, never opened with SQLite, which would leave its companions behind.
 */
export function copyStore(folder: string): Result<StoreCopy, NoCopy> {
  const sqlite = loadSqlite();
  if (!sqlite.ok) return fail({ why: 'runtime-too-old' });
  const source = join(folder, storeFileName);
  if (!existsSync(source)) return fail({ why: 'no-store' });
  const place = mkdtempSync(join(tmpdir(), 'kiosk-log-'));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  const copy = join(place, storeFileName);
  let database: Sqlite | null = null;
  try {
    if (!copyAtRest(source, copy)) {
      remove();
      return fail({ why: 'changing' });
    }
    database = sqlite.value(copy);
    const trace = traceReader(database);
    const opened = database;
    return ok({
      trace,
      close: () => {
        opened.close();
        remove();
      },
    });
  } catch (error) {
    database?.close();
    remove();
    const cause = causeOf(error);
    if (/no such table/.test(cause)) return fail({ why: 'no-log' });
    const isDamaged = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => sqliteCode(error).startsWith(code));
    return fail({ why: isDamaged ? 'damaged' : 'unreadable', cause });
  }
}

/** What of a store a person knows it by. */
export interface StoreFigures {
  readonly schema: number;
  readonly people: number;
  /** Of which a version was published at the desk. */
  readonly matters: number;
  readonly entries: number;
}

export const figureQueries: Readonly<Record<keyof StoreFigures, string>> = {
  schema: 'SELECT user_version FROM pragma_user_version',
  people: 'SELECT count(*) FROM people',
  matters: "SELECT count(DISTINCT code) FROM catalogue_versions WHERE kind = 'matter'",
  entries: 'SELECT count(*) FROM trace_event',
};

/** Writes the store as it stands at one moment to `target`, as one sound file, while the kiosk may go on. */
export function snapshotStore(folder: string, target: string): Result<StoreFigures, NoCopy> {
  const source = join(folder, storeFileName);
  if (!existsSync(source)) return fail({ why: 'no-store' });
  if (!copyAtRest(source, target)) return fail({ why: 'changing' });
  return lookAtStore(target);
}

/** Checks a store that nobody has open, and puts what is still in its write-ahead log into it. */
export function lookAtStore(file: string): Result<StoreFigures, NoCopy> {
  const sqlite = loadSqlite();
  if (!sqlite.ok) return fail({ why: 'runtime-too-old' });
  let database: Sqlite | null = null;
  try {
    database = sqlite.value(file, { fileMustExist: true });
    database.pragma('journal_mode = DELETE');
    const [finding] = database.pragma('quick_check(1)') as { quick_check: string }[];
    if (finding?.quick_check !== 'ok') {
      return fail({ why: 'damaged', cause: finding?.quick_check ?? 'no answer' });
    }
    const figure = (name: keyof StoreFigures): number =>
      database!.prepare<[], number>(figureQueries[name]).pluck().get()!;
    return ok({
      schema: figure('schema'),
      people: figure('people'),
      matters: figure('matters'),
      entries: figure('entries'),
    });
  } catch (error) {
    const isDamaged = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => sqliteCode(error).startsWith(code));
    if (storageFailure(error) === 'storage-full') throw error;
    return fail({ why: isDamaged ? 'damaged' : 'unreadable', cause: causeOf(error) });
  } finally {
    database?.close();
  }
}

/**
 * The database first, its write-ahead log second: whatever a checkpoint moved into the database meanwhile is still in the
 * log, and SQLite reads it from there. That holds as long as the log was not begun anew in between, which its salt tells.
 */
function copyAtRest(source: string, target: string): boolean {
  const wal = `${source}-wal`;
  for (let time = 0; time < tries; time += 1) {
    const before = `${saltOf(wal)} ${stampOf(source, wal)}`;
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    rmSync(`${target}-wal`, { force: true });
    if (existsSync(wal)) copyIfThere(wal, `${target}-wal`);
    if (before === `${saltOf(`${target}-wal`)} ${stampOf(source, wal)}`) return true;
  }
  return false;
}

function copyIfThere(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/** Salts of a write-ahead log (SQLite file format, section 4.1: bytes 12 to 23 of its header); '' when there is none. */
function saltOf(wal: string): string {
  if (!existsSync(wal)) return '';
  const handle = openSync(wal, 'r');
  try {
    const header = Buffer.alloc(24);
    return readSync(handle, header, 0, 24, 0) === 24 ? header.toString('hex', 12) : '';
  } finally {
    closeSync(handle);
  }
}

/** A store without a write-ahead log changes only while a kiosk opens or closes it. */
function stampOf(source: string, wal: string): string {
  if (existsSync(wal)) return 'joined';
  const { mtimeMs, size } = statSync(source);
  return `${mtimeMs} ${size}`;
}
