import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PrintableDocument } from './driver.ts';

/** Documents waiting to be printed, one encrypted file a job. The key lives in this process and dies with it. */
export interface SpoolFiles {
  /** Throws what the file system throws, such as ENOSPC. */
  readonly put: (job: string, content: PrintableDocument) => void;
  /** The document, or null when its file is gone or has been altered. */
  readonly take: (job: string) => PrintableDocument | null;
  readonly remove: (job: string) => void;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Opens the spool and sweeps what an earlier start left: without its key that can never be read again. */
export function openSpoolFiles(folder: string): SpoolFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  const key = randomBytes(32);
  const pathOf = (job: string): string => join(folder, `${job}.spool`);
  return {
    put: (job, content) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(job));
      const body = Buffer.concat([cipher.update(serialize(content)), cipher.final()]);
      writeFileSync(pathOf(job), Buffer.concat([nonce, cipher.getAuthTag(), body]), { mode: 0o600 });
    },
    take: (job) => {
      try {
        const file = readFileSync(pathOf(job));
        const decipher = createDecipheriv(algorithm, key, file.subarray(0, nonceBytes))
          .setAAD(Buffer.from(job))
          .setAuthTag(file.subarray(nonceBytes, nonceBytes + tagBytes));
        const body = decipher.update(file.subarray(nonceBytes + tagBytes));
        // The bytes are our own: they carry this process's authentication tag.
        return deserialize(Buffer.concat([body, decipher.final()])) as PrintableDocument;
      } catch {
        return null;
      }
    },
    remove: (job) => rmSync(pathOf(job), { force: true }),
  };
}
