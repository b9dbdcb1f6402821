import { accessSync, constants, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { BackupRefusal, backupsContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkBackup, listBackups } from '../../desk/index.ts';
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
    'backups.read': () => {
      const set = setting();
      const listed = set === null ? null : listBackups(set.folder, backups.mark);
      return {
        setting: set && { folder: set.folder, everyHours: set.everyHours, keep: set.keep },
        version: liveConfig.version('backup'),
        isPassphraseSet: backups.passphrase() !== null,
        isPassphraseInFile: backups.passphraseIn() === 'file',
        isOnSameDisk: set !== null && isOnSameDisk(set.folder, dataFolder),
        running: backups.running(),
        last: backups.last(),
        isLate: backups.isLate(),
        dueMs: backups.dueMs(),
        failure: backups.failure(),
        files: listed?.ok === true ? listed.value : null,
        restoreCommand: `npm run backup -- restore ${quoted(join(set?.folder ?? '', 'FILE'))} --data ${quoted(dataFolder)}`,
      };
    },
    'backups.set': ({ version, folder, everyHours, keep }) =>
      doneOr(
        stored((): Result<null, BackupRefusal> => {
          if (version !== liveConfig.version('backup')) return fail('changed');
          const problem = problemOf(folder, dataFolder);
          if (problem !== null) return fail(problem);
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
      ),
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
      if (basename(name) !== name || !isListed(set.folder, name)) return { ok: false, reason: 'no-file' };
      const checked = await oneAtATime(() => checkBackup(join(set.folder, name), given));
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

  function isListed(folder: string, name: string): boolean {
    const listed = listBackups(folder, backups.mark);
    return listed.ok && listed.value.some((file) => file.name === name);
  }
}

/** Why backups cannot be laid there. */
function problemOf(folder: string, dataFolder: string): BackupRefusal | null {
  const inside = relative(resolve(dataFolder), resolve(folder));
  if (resolve(folder) !== folder.replace(/[\\/]$/, '')) return 'folder-missing';
  if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return 'folder-in-data';
  try {
    if (!statSync(folder).isDirectory()) return 'folder-missing';
  } catch {
    return 'folder-missing';
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    return 'folder-not-writable';
  }
  return null;
}

function isOnSameDisk(folder: string, dataFolder: string): boolean {
  try {
    return statSync(folder).dev === statSync(dataFolder).dev;
  } catch {
    // A folder that is not there is said elsewhere.
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
