import { open } from 'node:fs/promises';
import { z } from 'zod';
import { storeFileName, type NoCopy } from '../../store/index.ts';

export const manifestName = 'backup.json';
/** What the kiosk's settings are called in a backup, and beside a restored store. */
export const settingsName = 'settings.yaml';

/** Files of the data folder that belong with the store: without its key the trace log goes on with another. */
export const isKeyFile = (name: string): boolean =>
  /^trace-key\.[\w.-]{1,40}$/.test(name) && !/partial/.test(name);
export const mayBeInBackup = (name: string): boolean =>
  name === storeFileName || name === settingsName || isKeyFile(name);

/** What a backup says of itself, as its first file. */
export const backupSchema = z.strictObject({
  version: z.literal(1),
  kioskName: z.string().max(40),
  /** Wall time in milliseconds. */
  madeMs: z.int().min(0),
  schema: z.int().min(0),
  people: z.int().min(0),
  /** Changed at the desk. */
  matters: z.int().min(0),
  /** Of the trace log. */
  entries: z.int().min(0),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().min(0) })).max(20),
});
export type Backup = z.infer<typeof backupSchema>;

export type BackupFailure =
  /** `damaged`: changed or cut. `newer`: of a kiosk that keeps its store in a way this one does not know. */
  | { readonly why: 'no-file' | 'no-backup' | 'wrong-passphrase' | 'damaged' | 'newer' }
  | { readonly why: 'in-use'; readonly sentence: string }
  | { readonly why: 'no-snapshot'; readonly cause: NoCopy }
  /** The disk took no more, or is gone. */
  | { readonly why: 'not-written'; readonly code: string };

/** The code of an error of the file system or of SQLite's; null for a fault of the program. */
export function diskCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^(E[A-Z0-9]+|SQLITE_\w+)$/.test(code) ? code : null;
}

/** What was renamed in a folder is on disk only when the folder is. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
