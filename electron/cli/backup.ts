/**
 * `npm run backup -- make <folder> | check <file> | restore <file>`: one file with everything of the kiosk, under a
 * passphrase that is asked for or taken from KIOSK_BACKUP_PASSPHRASE. `make` and `check` work while the kiosk runs. Exit code
 * 0, 1 when the file or the passphrase is wrong, or 2 when nothing was done.
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../shared/clock.ts';
import { defaultDataFolder, defaultKioskConfig, loadKioskConfig } from '../app/index.ts';
import { checkBackup, makeBackup, restoreBackup, type Backup, type BackupFailure } from '../desk/index.ts';
import { createAsk, type Ask } from './ask.ts';

const shortestPassphrase = 12;
const variable = 'KIOSK_BACKUP_PASSPHRASE';
const usage = `Use: npm run backup -- make <folder>    writes a backup into the folder
     npm run backup -- check <file>     says what is in a backup
     npm run backup -- restore <file>   puts it in the place of the present store; close the kiosk first
With --data <folder of the kiosk>, if it is not the usual one, and for make --config <its settings>.`;

async function run(args: readonly string[], asking: Ask): Promise<number> {
  const asked = readArgs(args);
  if (asked === null) return refuse(usage);
  const { command, path, data, config } = asked;
  if (command === 'make') return make(path, data, config, asking);
  if (!existsSync(path)) return refuse(`There is no file ${path}.`);
  const passphrase = process.env[variable] ?? (await asking.secret('Passphrase of the backup: '));
  if (command === 'check') {
    const checked = await checkBackup(path, passphrase);
    if (!checked.ok) return refused(checked.error, path);
    tell(checked.value);
    console.log('The backup is whole.');
    return 0;
  }
  return restore(path, data, passphrase, asking);
}

async function make(folder: string, data: string, config: string | null, asking: Ask): Promise<number> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return refuse(`There is no folder ${folder}. Make it, or plug in what it is on.`);
  }
  const settings = config === null ? null : loadKioskConfig(config);
  if (settings !== null && !settings.ok) return refuse(settings.error.join('\n'));
  const given = process.env[variable];
  const passphrase = given ?? (await asking.secret('Passphrase for the backup: '));
  if (passphrase.length < shortestPassphrase) {
    return refuse(`A passphrase has ${shortestPassphrase} characters or more. Nothing was made.`);
  }
  if (given === undefined && asking.isTerminal && (await asking.secret('The same again: ')) !== passphrase) {
    return refuse('The two were not the same. Nothing was made; start again.');
  }
  const made = await makeBackup({
    dataFolder: settings?.value.dataFolder ?? data,
    configFile: config,
    kioskName: (settings?.value ?? defaultKioskConfig).kioskName,
    folder,
    passphrase,
    nowMs: systemClock.wallMs(),
  });
  if (!made.ok) return refused(made.error, folder);
  tell(made.value.backup);
  console.log(`Written and read back: ${made.value.file} (${sizeOf(made.value.bytes)})`);
  if (config === null)
    console.error('The settings are not in it. To take them along, name their file with --config.');
  console.error('Without the passphrase nobody can read it, you neither. Keep the two apart.');
  return 0;
}

async function restore(file: string, data: string, passphrase: string, asking: Ask): Promise<number> {
  const restored = await restoreBackup({
    file,
    passphrase,
    dataFolder: data,
    nowMs: systemClock.wallMs(),
    agree: async (backup) => {
      tell(backup);
      console.error(`This takes the place of what is in ${data}, which is set aside there.`);
      console.error('What happened since the backup is then no longer in the audit log of the kiosk.');
      return (await asking.line('Type yes to go on: ')).trim().toLowerCase() === 'yes';
    },
  });
  if (!restored.ok) return refused(restored.error, data);
  if (restored.value === null) return refuse('Nothing was changed.');
  const { setAside, settings } = restored.value;
  console.log(`Restored into ${data}.`);
  if (setAside !== null) console.log(`What was there before lies in ${setAside}.`);
  if (settings !== null)
    console.log(`The settings of then lie in ${settings}; start with --config to use them.`);
  return 0;
}

function tell({ madeMs, kioskName, people, matters, entries, files }: Backup): void {
  console.log(`Backup of ${kioskName}, made ${new Date(madeMs).toISOString()}`);
  console.log(`  people of the staff        ${people}`);
  console.log(`  matters changed at the desk ${matters}`);
  console.log(`  entries of the audit log   ${entries}`);
  for (const { name, bytes } of files) console.log(`  ${name}  ${sizeOf(bytes)}`);
}

function refused(failure: BackupFailure, place: string): number {
  console.error(sentenceOf(failure, place));
  return ['wrong-passphrase', 'damaged', 'no-backup', 'newer'].includes(failure.why) ? 1 : 2;
}

function sentenceOf(failure: BackupFailure, place: string): string {
  switch (failure.why) {
    case 'no-file':
      return `${place} cannot be read. Check the path, and that this user may read it.`;
    case 'no-backup':
      return `${place} is no backup of a kiosk. Nothing was changed.`;
    case 'wrong-passphrase':
      return 'This is not the passphrase of the backup. Nothing was changed; try again.';
    case 'damaged':
      return 'The backup is damaged or was cut, and cannot be used. Nothing was changed; take another one.';
    case 'newer':
      return 'The backup is of a newer kiosk. Nothing was changed; install that version first.';
    case 'in-use':
      return failure.sentence;
    case 'no-snapshot':
      return noSnapshot[failure.cause.why];
    case 'not-written':
      return failure.code === 'ENOSPC' || failure.code === 'SQLITE_FULL'
        ? `The disk is full, so nothing was kept in ${place}. Free some space, or choose another place.`
        : `${place} could not be written to (${failure.code}), so nothing was kept there. Check that it is plugged in and that this user may write there.`;
  }
}

const noSnapshot = {
  'no-store': "There is no kiosk's store there. Name the kiosk's data folder with --data.",
  changing: 'The store kept changing while it was copied. Nothing was made; try again.',
  'no-log': 'The store has no audit log. Start the kiosk once, then try again.',
  'runtime-too-old': 'This Node.js is too old. Start with npm run, which brings a fitting one.',
  unreadable: 'The store cannot be read. Check that this user may read the data folder.',
  damaged: 'The store is damaged, so it was not backed up. Start the kiosk: it sets a damaged store aside.',
} as const;

const sizeOf = (bytes: number): string =>
  bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / (1 << 20)).toFixed(1)} MiB`;

interface Asked {
  readonly command: 'make' | 'check' | 'restore';
  readonly path: string;
  readonly data: string;
  readonly config: string | null;
}

function readArgs(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, config: { type: 'string' } },
    });
    const [command, path, ...more] = positionals;
    if (command !== 'make' && command !== 'check' && command !== 'restore') return null;
    if (path === undefined || more.length > 0) return null;
    const data = resolve(values.data ?? defaultDataFolder());
    return { command, path: resolve(path), data, config: values.config ?? null };
  } catch {
    // An option that does not exist.
    return null;
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}

const ask = createAsk();
process.exitCode = await run(process.argv.slice(2), ask);
ask.close();
