import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { loadSqlite, lockFolder, lookAtStore, storeFileName } from '../../store/index.ts';
import { diskCode, isKeyFile, settingsName, syncFolder, type Backup, type BackupFailure } from './backup.ts';
import { checkBackup, type TakeFile } from './check-backup.ts';
import { noteRestore } from './note-restore.ts';

export interface Restoring {
  readonly file: string;
  readonly passphrase: string;
  readonly dataFolder: string;
  readonly nowMs: number;
  /** Whether it is to be done, once the whole file has been read and nothing changed yet. */
  readonly agree: (backup: Backup) => Promise<boolean>;
}

export interface Restored {
  /** Where the store of before lies; null when there was none. */
  readonly setAside: string | null;
  /** The settings of the backup, to be started with; null when it has none. */
  readonly settings: string | null;
}

/**
 * Puts the store of a backup into the place of the present one, which is set aside, while no kiosk runs on the folder. All
 * of the new lies there and was checked before the first of the old is touched, and each file is replaced at once.
 *
 * @returns null when it was not agreed to
 */
export async function restoreBackup(wanted: Restoring): Promise<Result<Restored | null, BackupFailure>> {
  const { dataFolder } = wanted;
  const sqlite = loadSqlite();
  if (!sqlite.ok) return fail({ why: 'in-use', sentence: sqlite.error.message });
  try {
    const known = await checkBackup(wanted.file, wanted.passphrase);
    if (!known.ok) return known;
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const lock = lockFolder(dataFolder, sqlite.value);
    if (!lock.ok) return fail({ why: 'in-use', sentence: lock.error.message });
    try {
      if (!(await wanted.agree(known.value))) return ok(null);
      return await replaceStore(wanted);
    } finally {
      lock.value.release();
    }
  } catch (error) {
    const code = diskCode(error);
    if (code === null) throw error;
    return fail({ why: 'not-written', code });
  }
}

async function replaceStore(wanted: Restoring): Promise<Result<Restored, BackupFailure>> {
  const { dataFolder, nowMs } = wanted;
  const fresh = mkdtempSync(join(dataFolder, 'restoring-'));
  try {
    const read = await checkBackup(wanted.file, wanted.passphrase, into(fresh));
    if (!read.ok) return read;
    const names = read.value.files.map(({ name }) => name);
    if (!lookAtStore(join(fresh, storeFileName)).ok) return fail({ why: 'damaged' });
    noteRestore(join(fresh, storeFileName), { atMs: Math.round(nowMs), madeMs: read.value.madeMs });
    await syncFolder(fresh);

    const time = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-');
    const present = presentFiles(dataFolder);
    const aside = present.length === 0 ? null : freeName(join(dataFolder, `before-restore-${time}`));
    if (aside !== null) {
      mkdirSync(aside, { mode: 0o700 });
      for (const name of present) keep(join(dataFolder, name), join(aside, name));
      await syncFolder(aside);
      await syncFolder(dataFolder);
    }
    // The store last: as long as the old one is there, so is all that it needs.
    const order = names.filter((name) => name !== storeFileName && name !== settingsName);
    try {
      for (const name of companions) rmSync(join(dataFolder, name), { force: true });
      for (const name of [...order, storeFileName]) renameSync(join(fresh, name), join(dataFolder, name));
    } catch (error) {
      for (const name of present) {
        rmSync(join(dataFolder, name), { force: true });
        keep(join(aside!, name), join(dataFolder, name));
      }
      throw error;
    }
    const settings = names.includes(settingsName)
      ? freeName(join(dataFolder, `restored-${time}-${settingsName}`))
      : null;
    if (settings !== null) renameSync(join(fresh, settingsName), settings);
    await syncFolder(dataFolder);
    return ok({ setAside: aside, settings });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const companions = [`${storeFileName}-wal`, `${storeFileName}-shm`];

/** A sound store is made one file first; of a damaged one everything is kept as it is. */
function presentFiles(folder: string): readonly string[] {
  if (existsSync(join(folder, storeFileName))) lookAtStore(join(folder, storeFileName));
  return readdirSync(folder).filter(
    (name) => name === storeFileName || companions.includes(name) || isKeyFile(name),
  );
}

/** The same file under another name; a copy where the disk knows no second name. */
function keep(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (diskCode(error) === null) throw error;
    copyFileSync(from, to);
  }
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let copy = 2; existsSync(name); copy += 1) name = `${wanted}-${copy}`;
  return name;
}

const into =
  (folder: string): TakeFile =>
  async (name) => {
    const file = await open(join(folder, name), 'wx', 0o600);
    return {
      write: async (bytes) => {
        for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
      },
      end: async () => {
        await file.sync();
        await file.close();
      },
    };
  };
