export { folderTrouble } from './trouble.ts';
export { startBackups, type Backups } from './backups.ts';
