import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diskCode } from './backup.ts';

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
export function listBackups(folder: string, mark: string): Result<readonly ListedBackup[], string> {
  try {
    const listed = readdirSync(folder).flatMap((name): ListedBackup[] => {
      const [, of, day, hours, minutes, seconds] = namePattern.exec(name) ?? [];
      const madeMs = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
      const file = Number.isNaN(madeMs) ? undefined : statSync(join(folder, name), { throwIfNoEntry: false });
      return file?.isFile() === true ? [{ name, madeMs, bytes: file.size, isOwn: of === mark }] : [];
    });
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
  const listed = listBackups(folder, mark);
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
  for (const name of namesIn(dataFolder)) {
    if (name.startsWith(workFolderPrefix)) await removeIfPossible(join(dataFolder, name));
  }
  for (const name of folder === null ? [] : namesIn(folder)) {
    const whole = name.replace(/\.partial$/, '');
    if (whole !== name && namePattern.exec(whole)?.[1] === mark) await removeIfPossible(join(folder!, name));
  }
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
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
