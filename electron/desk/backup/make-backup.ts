import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { access, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { snapshotStore, storeFileName, type NoCopy, type StoreFigures } from '../../store/index.ts';
import type { Argon2idCost } from '../argon2id.ts';
import { tarEnd, tarHeader, tarPadding } from '../tar.ts';
import {
  diskCode,
  isKeyFile,
  manifestName,
  settingsName,
  syncFolder,
  type Backup,
  type BackupFailure,
} from './backup.ts';
import { backupName, workFolderPrefix } from './backup-files.ts';
import { checkBackup } from './check-backup.ts';
import { sealInto, type SealedWriter } from './sealed-file.ts';

export interface NewBackup {
  readonly dataFolder: string;
  readonly configFile: string | null;
  readonly kioskName: string;
  /** Where the file is to lie; it has to be there. */
  readonly folder: string;
  readonly passphrase: string;
  readonly nowMs: number;
  /** Of the key; absent: the usual one. */
  readonly cost?: Argon2idCost;
  /** Tells the backups of one kiosk from those of others in the same folder; absent: they are not told apart. */
  readonly mark?: string;
  /** Where the copy of the store lies meanwhile; absent: beside the system's other temporary files. */
  readonly workFolder?: string;
  /** Copies the store to a file; absent: from its files, as a program beside the kiosk does. */
  readonly snapshot?: (dataFolder: string, target: string) => Promise<Result<StoreFigures, NoCopy>>;
  readonly onStep?: (step: BackupStep) => void;
  /** Ends it with the reason thrown, and nothing stays. */
  readonly signal?: AbortSignal;
}

/** What a backup is doing: the store is copied, encrypted into the file, and read back. */
export type BackupStep = 'copying' | 'writing' | 'checking';

export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly backup: Backup;
}

const readBytes = 1 << 20;

/**
 * Writes a backup as one file, reads it back, and only then gives it its name: what is called a backup is whole. The kiosk
 * may go on meanwhile. Neither the spool nor anything else of a citizen is in it.
 */
export async function makeBackup(wanted: NewBackup): Promise<Result<MadeBackup, BackupFailure>> {
  const { dataFolder, configFile, folder, passphrase, nowMs, onStep, signal } = wanted;
  const file = join(folder, backupName(nowMs, wanted.mark ?? null));
  const partial = `${file}.partial`;
  let place: string | null = null;
  try {
    onStep?.('copying');
    // Nothing is copied for a folder that is not there.
    await access(folder);
    // For this user only.
    place = mkdtempSync(join(wanted.workFolder ?? tmpdir(), workFolderPrefix));
    const snapshot = join(place, storeFileName);
    const figures =
      wanted.snapshot === undefined
        ? snapshotStore(dataFolder, snapshot)
        : await wanted.snapshot(dataFolder, snapshot);
    if (!figures.ok) return fail({ why: 'no-snapshot', cause: figures.error });
    const keys = readdirSync(dataFolder).filter(isKeyFile).sort();
    const sources = [
      { name: storeFileName, path: snapshot },
      ...keys.map((name) => ({ name, path: join(dataFolder, name) })),
      ...(configFile === null ? [] : [{ name: settingsName, path: configFile }]),
    ].map((source) => ({ ...source, bytes: statSync(source.path).size }));
    const backup: Backup = {
      version: 1,
      kioskName: wanted.kioskName,
      madeMs: Math.round(nowMs),
      ...figures.value,
      files: sources.map(({ name, bytes }) => ({ name, bytes })),
    };
    onStep?.('writing');
    const target = await open(partial, 'wx', 0o600);
    try {
      const writer = await sealInto(target, passphrase, wanted.cost);
      const manifest = Buffer.from(JSON.stringify(backup));
      await writer.write(
        Buffer.concat([tarHeader(manifestName, manifest.length), manifest, tarPadding(manifest.length)]),
      );
      for (const source of sources) await pack(source, writer, signal);
      await writer.write(tarEnd);
      await writer.end();
      await target.sync();
    } finally {
      await target.close();
    }
    signal?.throwIfAborted();
    onStep?.('checking');
    const read = await checkBackup(partial, passphrase);
    if (!read.ok) {
      await removeIfThere(partial);
      return read;
    }
    const sha256 = await sha256Of(partial);
    signal?.throwIfAborted();
    await rename(partial, file);
    await syncFolder(folder);
    return ok({ file, bytes: (await stat(file)).size, sha256, backup });
  } catch (error) {
    const code = diskCode(error);
    // Another backup of the same second is writing it.
    if (code !== 'EEXIST') await removeIfThere(partial);
    if (code === null) throw error;
    return fail({ why: 'not-written', code });
  } finally {
    if (place !== null) await rm(place, { recursive: true, force: true });
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

async function pack(
  { name, path, bytes }: { readonly name: string; readonly path: string; readonly bytes: number },
  writer: SealedWriter,
  signal: AbortSignal | undefined,
): Promise<void> {
  await writer.write(tarHeader(name, bytes));
  const source: FileHandle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(readBytes);
    for (let at = 0; at < bytes;) {
      signal?.throwIfAborted();
      const { bytesRead } = await source.read(buffer, 0, Math.min(readBytes, bytes - at), at);
      if (bytesRead === 0) throw new Error(`${name} became shorter while it was read`);
      await writer.write(Buffer.from(buffer.subarray(0, bytesRead)));
      at += bytesRead;
    }
  } finally {
    await source.close();
  }
  await writer.write(tarPadding(bytes));
}

async function removeIfThere(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    // The stick it was on is gone.
    if (diskCode(error) === null) throw error;
  }
}
