import type { BackupStep, BackupTrouble } from '../../../shared/contract/desk/index.ts';
import type { BackupFailure } from '../../desk/index.ts';

const full = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];

/** What kept a backup from being made, as the desk tells it. @param step what it was doing */
export function troubleOf(failure: BackupFailure, step: BackupStep): BackupTrouble {
  switch (failure.why) {
    case 'not-written':
      if (full.includes(failure.code)) return step === 'copying' ? 'data-disk-full' : 'folder-full';
      return folderTrouble(failure.code);
    case 'no-snapshot':
      return 'store-damaged';
    case 'no-file':
    case 'no-backup':
    case 'wrong-passphrase':
    case 'damaged':
    case 'newer':
    case 'in-use':
      return 'not-verified';
  }
}

/** What an error code of the file system says of the folder. */
export function folderTrouble(code: string): 'folder-missing' | 'folder-not-writable' | 'folder-failed' {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'folder-missing';
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'folder-not-writable' : 'folder-failed';
}

/** For the kiosk's log, without a path. */
export const troubleLine: Readonly<Record<BackupTrouble, string>> = {
  'no-passphrase':
    'there is no passphrase for it that can be read; set it again at the desk, on the page Backups',
  'folder-missing': 'its folder is not there; plug in what it is on',
  'folder-full': 'the disk of its folder is full; make room there, or keep fewer',
  'folder-not-writable': 'its folder cannot be written to; give this user write permission there',
  'folder-failed': 'its folder did not take it; look after the disk or the connection to it',
  'data-disk-full': 'the disk of the data folder has no room for the copy of the store; make room there',
  'store-damaged':
    'the store does not pass its check; start the kiosk anew, which sets a damaged store aside',
  'not-verified': 'what was written could not be read back whole; take another stick or folder',
  fault: 'a fault of the program',
};
