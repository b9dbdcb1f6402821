import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { argon2id, type Argon2idCost } from '../argon2id.ts';

/**
 * A file under a passphrase. First line: the format. Second: a JSON header with salt and cost of the key. Then the SHA-256 of
 * both lines, and their HMAC-SHA-256 under the second half of the key, which tells a wrong passphrase. Then chunks under the
 * first half, each of `chunkBytes` but the last, AES-256-GCM with its tag behind it; both lines are authenticated along with
 * each. The nonce is the chunk's number and whether it is the last, so that none can be left out, moved or cut off; the salt
 * makes each file's key its own.
 */
const format = 'hall-kiosk backup 1\n';
const backupCost: Argon2idCost = { memoryKib: 65_536, passes: 3, lanes: 1 };
const usualChunkBytes = 1 << 20;
const longestHeader = 1000;
const tagBytes = 16;
const proofBytes = 64;

const headerSchema = z.strictObject({
  kdf: z.literal('argon2id'),
  // What somebody else wrote must not take all the memory there is.
  memoryKib: z
    .int()
    .min(8192)
    .max(1 << 20),
  passes: z.int().min(1).max(20),
  lanes: z.int().min(1).max(8),
  salt: z.string().regex(/^[\w-]{22}$/),
  cipher: z.literal('aes-256-gcm'),
  chunkBytes: z
    .int()
    .min(1024)
    .max(1 << 24),
});

export interface SealedWriter {
  readonly write: (bytes: Buffer) => Promise<void>;
  /** The last chunk; without it the file counts as cut. */
  readonly end: () => Promise<void>;
}

/** Throws what the disk throws. */
export async function sealInto(
  file: FileHandle,
  passphrase: string,
  cost: Argon2idCost = backupCost,
): Promise<SealedWriter> {
  const salt = randomBytes(16);
  const header = {
    kdf: 'argon2id',
    ...cost,
    salt: salt.toString('base64url'),
    cipher: 'aes-256-gcm',
    chunkBytes: usualChunkBytes,
  };
  const head = Buffer.from(`${format}${JSON.stringify(header)}\n`);
  const keys = await keysOf(passphrase, salt, cost);
  await writeAll(file, Buffer.concat([head, proofOf(head, keys)]));
  let pending = Buffer.alloc(0);
  let number = 0;
  const put = async (bytes: Buffer, isLast: boolean): Promise<void> => {
    const cipher = createCipheriv('aes-256-gcm', keys.cipher, nonceOf(number, isLast));
    number += 1;
    cipher.setAAD(head);
    await writeAll(file, Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
  };
  return {
    write: async (bytes) => {
      pending = Buffer.concat([pending, bytes]);
      // One chunk at least stays for the end, which tells that it is the last.
      while (pending.length > usualChunkBytes) {
        await put(pending.subarray(0, usualChunkBytes), false);
        pending = pending.subarray(usualChunkBytes);
      }
    },
    end: () => put(pending, true),
  };
}

export type SealedFailure = 'no-backup' | 'wrong-passphrase' | 'damaged';

/** What is read is genuine; one that is damaged or cut throws `DamagedFile` where that shows. */
export async function openSealed(
  file: FileHandle,
  passphrase: string,
): Promise<Result<AsyncGenerator<Buffer>, SealedFailure>> {
  const start = Buffer.alloc(format.length + longestHeader + proofBytes);
  const read = await readAt(file, start, 0);
  const length = start.indexOf('\n', format.length) + 1;
  if (start.toString('latin1', 0, format.length) !== format) return fail('no-backup');
  if (length === 0 || length + proofBytes > read) return fail('damaged');
  const head = Buffer.from(start.subarray(0, length));
  const proof = start.subarray(length, length + proofBytes);
  if (!createHash('sha256').update(head).digest().equals(proof.subarray(0, 32))) return fail('damaged');
  const header = headerSchema.safeParse(JSON.parse(head.toString('utf8', format.length)));
  if (!header.success) return fail('no-backup');
  const { chunkBytes, salt, ...cost } = header.data;
  const keys = await keysOf(passphrase, Buffer.from(salt, 'base64url'), cost);
  if (!timingSafeEqual(proofOf(head, keys), proof)) return fail('wrong-passphrase');
  return ok(chunks(file, head, keys.cipher, chunkBytes));
}

export class DamagedFile extends Error {
  constructor() {
    super('the backup is damaged or was cut');
  }
}

async function* chunks(
  file: FileHandle,
  head: Buffer,
  key: Buffer,
  chunkBytes: number,
): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  let at = head.length + proofBytes;
  for (let number = 0; ; number += 1) {
    const bytes = Buffer.alloc(Math.min(chunkBytes + tagBytes, size - at));
    if (bytes.length < tagBytes || (await readAt(file, bytes, at)) < bytes.length) throw new DamagedFile();
    at += bytes.length;
    const isLast = at >= size;
    yield unsealed(bytes, key, nonceOf(number, isLast), head);
    if (isLast) return;
  }
}

function unsealed(bytes: Buffer, key: Buffer, nonce: Buffer, head: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(head);
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const clear = decipher.update(bytes.subarray(0, -tagBytes));
  try {
    return Buffer.concat([clear, decipher.final()]);
  } catch {
    throw new DamagedFile();
  }
}

interface Keys {
  readonly cipher: Buffer;
  readonly proof: Buffer;
}

async function keysOf(passphrase: string, salt: Buffer, cost: Argon2idCost): Promise<Keys> {
  const key = await argon2id(passphrase.normalize('NFC'), salt, 64, cost);
  return { cipher: key.subarray(0, 32), proof: key.subarray(32) };
}

const proofOf = (head: Buffer, { proof }: Keys): Buffer =>
  Buffer.concat([
    createHash('sha256').update(head).digest(),
    createHmac('sha256', proof).update(head).digest(),
  ]);

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** Fills the buffer as far as the file goes. */
async function readAt(file: FileHandle, bytes: Buffer, at: number): Promise<number> {
  let got = 0;
  while (got < bytes.length) {
    const { bytesRead } = await file.read(bytes, got, bytes.length - got, at + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return got;
}
