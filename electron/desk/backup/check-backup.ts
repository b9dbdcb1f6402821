import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newestSchema } from '../../store/index.ts';
import { tarBlock } from '../tar.ts';
import {
  backupSchema,
  diskCode,
  manifestName,
  mayBeInBackup,
  type Backup,
  type BackupFailure,
} from './backup.ts';
import { DamagedFile, openSealed } from './sealed-file.ts';

/** Takes the files of a backup one after the other, each in parts. */
export type TakeFile = (name: string) => Promise<{
  readonly write: (bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}>;

/** Reads all of a backup and holds it against what it says of itself; `take` gets its files, which count only when this is done. */
export async function checkBackup(
  file: string,
  passphrase: string,
  take: TakeFile = () => Promise.resolve({ write: () => Promise.resolve(), end: () => Promise.resolve() }),
): Promise<Result<Backup, BackupFailure>> {
  let source;
  try {
    source = await open(file, 'r');
  } catch (error) {
    if (diskCode(error) === null) throw error;
    return fail({ why: 'no-file' });
  }
  try {
    const opened = await openSealed(source, passphrase);
    if (!opened.ok) return fail({ why: opened.error });
    return await unpack(bytesOf(opened.value), take);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return fail({ why: 'damaged' });
  } finally {
    await source.close();
  }
}

async function unpack(bytes: Bytes, take: TakeFile): Promise<Result<Backup, BackupFailure>> {
  const first = headerOf(await bytes.exactly(tarBlock));
  if (first?.name !== manifestName || first.bytes > 10_000) return fail({ why: 'no-backup' });
  const manifest = backupSchema.safeParse(JSON.parse((await bytes.exactly(first.bytes)).toString()));
  if (!manifest.success) return fail({ why: 'no-backup' });
  if (manifest.data.schema > newestSchema) return fail({ why: 'newer' });
  await bytes.exactly(-first.bytes & (tarBlock - 1));
  for (const wanted of manifest.data.files) {
    const header = headerOf(await bytes.exactly(tarBlock));
    if (header?.name !== wanted.name || header.bytes !== wanted.bytes || !mayBeInBackup(wanted.name)) {
      return fail({ why: 'no-backup' });
    }
    const { write, end } = await take(wanted.name);
    try {
      for (let left = wanted.bytes; left > 0;) {
        const part = await bytes.upTo(left);
        await write(part);
        left -= part.length;
      }
    } finally {
      await end();
    }
    await bytes.exactly((tarBlock - (wanted.bytes % tarBlock)) % tarBlock);
  }
  // The end of the archive, and with it the last chunk.
  await bytes.exactly(2 * tarBlock);
  return ok(manifest.data);
}

function headerOf(block: Buffer): { readonly name: string; readonly bytes: number } | null {
  const name = block.toString('utf8', 0, 100).replace(/\0.*$/s, '');
  const size = /^[0-7]{11}/.exec(block.toString('latin1', 124, 136));
  return size === null ? null : { name, bytes: Number.parseInt(size[0], 8) };
}

interface Bytes {
  readonly upTo: (count: number) => Promise<Buffer>;
  readonly exactly: (count: number) => Promise<Buffer>;
}

function bytesOf(chunks: AsyncGenerator<Buffer>): Bytes {
  let pending = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const next = await chunks.next();
    if (next.done === true) throw new DamagedFile();
    pending = Buffer.concat([pending, next.value]);
  };
  const take = (count: number): Buffer => {
    const taken = pending.subarray(0, count);
    pending = pending.subarray(count);
    return taken;
  };
  return {
    upTo: async (count) => {
      while (pending.length === 0) await more();
      return take(count);
    },
    exactly: async (count) => {
      while (pending.length < count) await more();
      return take(count);
    },
  };
}
