export type { Backup, BackupFailure } from './backup.ts';
export { makeBackup } from './make-backup.ts';
export { checkBackup } from './check-backup.ts';
export { restoreBackup } from './restore-backup.ts';
