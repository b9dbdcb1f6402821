export { diskCode, type Backup, type BackupFailure } from './backup.ts';
export { listBackups, removeOldBackups, sweepBackupRemains, type ListedBackup } from './backup-files.ts';
export { makeBackup, type BackupStep, type MadeBackup, type NewBackup } from './make-backup.ts';
export { checkBackup } from './check-backup.ts';
export { clearRestore, readRestore, type Restore } from './note-restore.ts';
export { restoreBackup } from './restore-backup.ts';
