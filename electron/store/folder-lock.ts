import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { causeOf, sqliteCode, storageFailure, type StoreError } from './store-error.ts';
import type { OpenSqlite } from './sqlite.ts';

export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes the data folder for this process alone. The lock is the exclusive lock of a small SQLite file: the
 * operating system drops it with the process, however that ends, so a kill leaves no stale lock behind.
 */
export function lockFolder(folder: string, open: OpenSqlite): Result<FolderLock, StoreError> {
  const file = join(folder, 'in-use.lock');
  let database: ReturnType<OpenSqlite>;
  try {
    database = open(file, { timeout: 0 });
  } catch (error) {
    if (storageFailure(error) === 'storage-full') return fail(diskFull(folder));
    return fail({
      kind: 'not-writable',
      message: `The data folder ${folder} cannot be written to (${causeOf(error)}). Give this user write permission there, or choose another folder with --data.`,
    });
  }
  try {
    database.exec('BEGIN EXCLUSIVE');
    return ok({ release: () => database.close() });
  } catch (error) {
    database.close();
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) {
      return fail({
        kind: 'in-use',
        message: `Another kiosk is running on the data folder ${folder}. Close it first, or choose another folder with --data.`,
      });
    }
    if (storageFailure(error) === 'storage-full') return fail(diskFull(folder));
    return fail({
      kind: 'not-writable',
      message: `The data folder ${folder} cannot be locked (${causeOf(error)}). Give this user write permission there, or choose another folder with --data.`,
    });
  }
}

const diskFull = (folder: string): StoreError => ({
  kind: 'cannot-open',
  message: `The disk of the data folder ${folder} is full. Free some space, then start again.`,
});
