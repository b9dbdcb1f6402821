export { startBackups, type Backups } from './backups.ts';
