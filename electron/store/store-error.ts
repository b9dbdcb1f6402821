/** Why the store cannot be opened; `message` is one sentence for the person who starts the kiosk. */
export interface StoreError {
  readonly kind: 'runtime-too-old' | 'not-writable' | 'in-use' | 'newer-store' | 'cannot-open';
  readonly message: string;
}

/** The message of whatever was thrown, without its stack. */
export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** SQLite's result code of a thrown error, such as `SQLITE_BUSY`, or ''. */
export function sqliteCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Why the disk did not take something; it may be over soon (full) or needs a person (failed). */
export type StorageFailure = 'storage-full' | 'storage-failed';

const full = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'];
const failed = [
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'EROFS',
  'EIO',
  'EACCES',
  'EPERM',
];

/** What an error from SQLite or the file system says of the disk; null when it says nothing of it. */
export function storageFailure(error: unknown): StorageFailure | null {
  const code = sqliteCode(error);
  if (full.includes(code)) return 'storage-full';
  return failed.some((prefix) => code.startsWith(prefix)) ? 'storage-failed' : null;
}
