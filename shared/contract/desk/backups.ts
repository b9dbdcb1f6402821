import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { shortestPassphrase } from './passphrase.ts';
import { view } from './view.ts';

/** Backups that the kiosk makes while it works. A passphrase goes in and never comes out again. */

/** What a backup is doing: the store is copied, encrypted into the file, and read back. */
export type BackupStep = 'copying' | 'writing' | 'checking';

/** Why none was made. */
export const backupFailures = [
  'no-passphrase',
  'folder-missing',
  'folder-full',
  'folder-not-writable',
  'folder-failed',
  'data-disk-full',
  'store-damaged',
  'not-verified',
  'fault',
] as const;
export type BackupTrouble = (typeof backupFailures)[number];

export interface BackupSetting {
  readonly folder: string;
  readonly everyHours: number;
  /** So many of this kiosk's stay in the folder. */
  readonly keep: number;
}

export interface MadeBackupView {
  readonly name: string;
  /** Wall time. */
  readonly madeMs: number;
  readonly bytes: number;
}

export interface BackupsView {
  /** Null: the kiosk makes none. */
  readonly setting: BackupSetting | null;
  /** Of the setting, see `backups.set`. */
  readonly version: number;
  readonly isPassphraseSet: boolean;
  /** The passphrase is read from a file that the configuration names. */
  readonly isPassphraseInFile: boolean;
  /** The folder lies on the disk of the data. */
  readonly isOnSameDisk: boolean;
  readonly running: BackupStep | null;
  /** The newest that was read back and found whole. */
  readonly last: MadeBackupView | null;
  /** None was made for twice the time that should lie between two. */
  readonly isLate: boolean;
  /** When the kiosk makes the next by itself; in the past: as soon as it can. */
  readonly dueMs: number | null;
  /** Why the last try made none; null when it did. */
  readonly failure: { readonly reason: BackupTrouble; readonly atMs: number } | null;
  /** What lies in the folder, the newest first; null when it cannot be read. */
  readonly files: readonly (MadeBackupView & { readonly isOwn: boolean })[] | null;
  /** To be typed on this machine in the folder of the program, with FILE in the place of a backup. */
  readonly restoreCommand: string;
}

/** What a backup says of itself. */
export interface BackupContent {
  readonly kioskName: string;
  readonly madeMs: number;
  readonly people: number;
  readonly matters: number;
  readonly entries: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

export const backupRefusals = [
  /** Somebody else has set it meanwhile. */
  'changed',
  'folder-missing',
  'folder-not-writable',
  'folder-in-data',
  'running',
  'not-set',
  'no-passphrase',
  'storage',
  'no-file',
  'no-backup',
  'wrong-passphrase',
  'damaged',
  'newer',
] as const;
export type BackupRefusal = (typeof backupRefusals)[number];

const refused = z.strictObject({ ok: z.literal(false), reason: z.enum(backupRefusals) });
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);
const passphrase = z.string().min(shortestPassphrase).max(200);

export const backupsContract = {
  'backups.read': procedure(z.strictObject({}), view<BackupsView>()),
  /** `version`: of the setting that was seen. */
  'backups.set': procedure(
    z.strictObject({
      version: z.int().min(0),
      folder: z.string().min(1).max(500),
      everyHours: z.int().min(1).max(720),
      keep: z.int().min(1).max(365),
    }),
    done,
  ),
  'backups.setPassphrase': procedure(z.strictObject({ passphrase }), done),
  /** Begins one; how it goes is in `backups.read`. */
  'backups.make': procedure(z.strictObject({}), done),
  /** Reads all of one. Null: with the passphrase that the kiosk has. */
  'backups.check': procedure(
    z.strictObject({ name: z.string().max(100), passphrase: z.string().min(1).max(200).nullable() }),
    view<{ readonly ok: true; readonly content: BackupContent } | z.infer<typeof refused>>(),
  ),
} as const;
