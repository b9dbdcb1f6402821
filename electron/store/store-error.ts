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

/** True for errors that mean the disk takes nothing: full, read-only, or broken. Nothing was written. */
export const isStorageRefusal = (error: unknown): boolean =>
  isStorageFull(error) ||
  ['SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'EROFS', 'EACCES', 'EIO'].some((code) =>
    sqliteCode(error).startsWith(code),
  );

/** True for errors that mean the disk is full, from SQLite or from the file system. */
export function isStorageFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(sqliteCode(error));
}
