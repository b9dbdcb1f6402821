import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diskCode } from './backup.ts';

/**
 * Nothing here waits for the folder on the thread that serves citizens: it may be another machine's, which does not answer.
 */

/** A folder that holds the copy of a store while a backup is made of it. */
export const workFolderPrefix = 'kiosk-backup-';

const namePattern = /^kiosk-(?:([0-9a-f]{8})-)?(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.backup$/;

/** For example kiosk-2026-11-28T09-41-00.backup; time in UTC, so that names sort by it. @param mark eight hexadecimal digits */
export function backupName(nowMs: number, mark: string | null): string {
  const time = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-');
  return `kiosk-${mark === null ? '' : `${mark}-`}${time}.backup`;
}

export interface ListedBackup {
  readonly name: string;
  /** Wall time as its name says. */
  readonly madeMs: number;
  readonly bytes: number;
  /** Of this kiosk, by the mark in its name. */
  readonly isOwn: boolean;
}

/** What lies in a folder, by name only, the newest first. The error is the file system's code. */
export async function listBackups(
  folder: string,
  mark: string,
): Promise<Result<readonly ListedBackup[], string>> {
  try {
    const listed: ListedBackup[] = [];
    for (const name of await readdir(folder)) {
      const [, of, day, hours, minutes, seconds] = namePattern.exec(name) ?? [];
      const madeMs = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
      if (Number.isNaN(madeMs)) continue;
      const file = await stat(join(folder, name));
      if (file.isFile()) listed.push({ name, madeMs, bytes: file.size, isOwn: of === mark });
    }
    return ok(listed.sort((a, b) => b.madeMs - a.madeMs));
  } catch (error) {
    const code = diskCode(error);
    if (code === null) throw error;
    return fail(code);
  }
}

/**
 * Deletes what this kiosk made beyond the newest `keep`, and nothing else in the folder. To be called when a new one was
 * verified, which is never deleted whatever the clock says.
 */
export async function removeOldBackups(
  folder: string,
  mark: string,
  keep: number,
  newest: string,
): Promise<void> {
  const listed = await listBackups(folder, mark);
  if (!listed.ok) return;
  const others = listed.value.filter(({ name, isOwn }) => isOwn && name !== newest);
  for (const { name } of others.slice(keep - 1)) await removeIfPossible(join(folder, name));
}

/** Deletes what a kiosk that was killed in the middle of a backup left behind; nobody else makes one meanwhile. */
export async function sweepBackupRemains(
  dataFolder: string,
  folder: string | null,
  mark: string,
): Promise<void> {
  for (const name of await namesIn(dataFolder)) {
    if (name.startsWith(workFolderPrefix)) await removeIfPossible(join(dataFolder, name));
  }
  for (const name of folder === null ? [] : await namesIn(folder)) {
    const whole = name.replace(/\.partial$/, '');
    if (whole !== name && namePattern.exec(whole)?.[1] === mark) await removeIfPossible(join(folder!, name));
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (diskCode(error) === null) throw error;
    return [];
  }
};

/** A folder that is gone or does not let go of it keeps it until the next time. */
async function removeIfPossible(path: string): Promise<void> {
  try {
    // Beside the thread that serves citizens: a large file takes its time.
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    if (diskCode(error) === null) throw error;
  }
}
