import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { BackupRefusal, backupsContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkBackup, diskCode, listBackups } from '../../desk/index.ts';
import { folderTrouble } from '../backup/index.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { doneOr, stored } from './stored.ts';

/** Backups of the running kiosk. */
export function backupsHandlers(
  { kiosk, oneAtATime }: DeskServices,
  caller: Caller,
): Handlers<typeof backupsContract> {
  const { backups, liveConfig, dataFolder } = kiosk;
  const setting = () => liveConfig.current().backup ?? null;
  return {
    'backups.read': async () => {
      const set = setting();
      const listed = set === null ? null : await listBackups(set.folder, backups.mark);
      return {
        setting: set && { folder: set.folder, everyHours: set.everyHours, keep: set.keep },
        version: liveConfig.version('backup'),
        isPassphraseSet: backups.passphrase() !== null,
        isPassphraseInFile: backups.passphraseIn() === 'file',
        isOnSameDisk: set !== null && (await isOnSameDisk(set.folder, dataFolder)),
        running: backups.running(),
        last: backups.last(),
        isLate: backups.isLate(),
        dueMs: backups.dueMs(),
        failure: backups.failure(),
        files: listed?.ok === true ? listed.value : null,
        restoreCommand: `npm run backup -- restore ${quoted(join(set?.folder ?? '', 'FILE'))} --data ${quoted(dataFolder)}`,
      };
    },
    'backups.set': async ({ version, folder, everyHours, keep }) => {
      const problem = await problemOf(folder, dataFolder);
      if (problem !== null) return { ok: false, reason: problem };
      return doneOr(
        stored((): Result<null, BackupRefusal> => {
          if (version !== liveConfig.version('backup')) return fail('changed');
          // Where the passphrase lies is for the configuration's file to say.
          const { passphraseFile } = setting() ?? {};
          const wanted = { folder: resolve(folder), everyHours, keep };
          liveConfig.set(
            'backup',
            passphraseFile === undefined ? wanted : { ...wanted, passphraseFile },
            caller.person().id,
          );
          return ok(null);
        }),
      );
    },
    'backups.setPassphrase': ({ passphrase }) =>
      doneOr(
        stored(() => {
          backups.setPassphrase(passphrase);
          return ok(null);
        }),
      ),
    'backups.make': () => doneOr(backups.make(caller.person().id)),
    'backups.check': async ({ name, passphrase }) => {
      const set = setting();
      if (set === null) return { ok: false, reason: 'not-set' };
      const given = passphrase ?? backups.passphrase();
      if (given === null) return { ok: false, reason: 'no-passphrase' };
      // A name and nothing else: no page reads any file of this machine.
      if (basename(name) !== name || !(await isListed(set.folder, name)))
        return { ok: false, reason: 'no-file' };
      const checked = await oneAtATime(() => checkedThere(join(set.folder, name), given));
      if (checked.ok) {
        const { kioskName, madeMs, people, matters, entries, files } = checked.value;
        return { ok: true, content: { kioskName, madeMs, people, matters, entries, files } };
      }
      const { why } = checked.error;
      return {
        ok: false,
        reason: why === 'in-use' || why === 'no-snapshot' || why === 'not-written' ? 'no-file' : why,
      };
    },
  };

  async function isListed(folder: string, name: string): Promise<boolean> {
    const listed = await listBackups(folder, backups.mark);
    return listed.ok && listed.value.some((file) => file.name === name);
  }
}

/** A stick that is pulled out meanwhile is a file that cannot be read. */
async function checkedThere(file: string, passphrase: string): ReturnType<typeof checkBackup> {
  try {
    return await checkBackup(file, passphrase);
  } catch (error) {
    if (diskCode(error) === null) throw error;
    return fail({ why: 'no-file' });
  }
}

/** Why backups cannot be laid there. */
async function problemOf(folder: string, dataFolder: string): Promise<BackupRefusal | null> {
  if (!isAbsolute(folder)) return 'folder-missing';
  const inside = relative(resolve(dataFolder), resolve(folder));
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return 'folder-in-data';
  try {
    if (!(await stat(folder)).isDirectory()) return 'folder-missing';
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const code = diskCode(error);
    if (code === null) throw error;
    return folderTrouble(code) === 'folder-missing' ? 'folder-missing' : 'folder-not-writable';
  }
}

async function isOnSameDisk(folder: string, dataFolder: string): Promise<boolean> {
  try {
    return (await stat(folder)).dev === (await stat(dataFolder)).dev;
  } catch (error) {
    // A folder that is not there is said elsewhere.
    if (diskCode(error) === null) throw error;
    return false;
  }
}

/** As the shell of this machine takes a path. */
const quoted = (path: string): string =>
  /^[\w./\\:-]+$/.test(path)
    ? path
    : process.platform === 'win32'
      ? `"${path}"`
      : `'${path.replaceAll("'", `'\\''`)}'`;
