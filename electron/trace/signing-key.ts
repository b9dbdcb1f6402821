import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Seals the key with the key store of the operating system, where there is one. */
export interface KeyGuard {
  readonly seal: (bytes: Buffer) => Buffer;
  /** Throws for what was sealed by another user or machine. */
  readonly open: (sealed: Buffer) => Buffer;
}

export interface SigningKey {
  readonly key: KeyObject;
  /** It was made just now. */
  readonly isNew: boolean;
}

const plainFile = 'trace-key.pem';
const sealedFile = 'trace-key.sealed';

/**
 * The Ed25519 key that signs this kiosk's checkpoints. Made at the first start. Without a guard it is a file that only the
 * kiosk's user can read.
 */
export function signingKey(folder: string, guard: KeyGuard | null): SigningKey {
  const file = join(folder, guard ? sealedFile : plainFile);
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    return { key: createPrivateKey(guard ? guard.open(bytes) : bytes), isNew: false };
  }
  return { key: newKey(folder, guard), isNew: true };
}

/** Makes a new key in the place of the old one; the log has to say so. */
export function newKey(folder: string, guard: KeyGuard | null): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  writeDurably(join(folder, guard ? sealedFile : plainFile), guard ? guard.seal(pem) : pem);
  return privateKey;
}

/** A key of which half was written when the power went would lock the log; so it is there whole or not at all. */
function writeDurably(file: string, bytes: Buffer): void {
  const partial = `${file}.new`;
  const handle = openSync(partial, 'w', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, file);
}
