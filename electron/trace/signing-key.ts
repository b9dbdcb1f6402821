import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Seals the key with the key store of the operating system, where there is one. */
export interface KeyGuard {
  readonly seal: (bytes: Buffer) => Buffer;
  /** Throws for what was sealed by another user or machine. */
  readonly open: (sealed: Buffer) => Buffer;
}

/**
 * The Ed25519 keys of the data folder. Which of them signs the log is for the log to say. With a guard a key is sealed;
 * without one it is a file that only the kiosk's user can read. None is ever overwritten.
 */
export interface KeyFiles {
  /** Those that can be read here, the likelier first. */
  readonly stored: () => readonly KeyObject[];
  /** Makes and stores a key. */
  readonly make: () => KeyObject;
  /** Makes the key to come and stores it beside the present one. */
  readonly prepare: () => KeyObject;
  /** The key to come, when a change of keys was begun. */
  readonly prepared: () => KeyObject | null;
  /** The key to come becomes the present one. */
  readonly take: () => void;
  readonly forgetPrepared: () => void;
  /** A key lies here that only the key store of the operating system opens. */
  readonly isSealed: () => boolean;
  /** Asks the next start to change the key; only there the key store is at hand. */
  readonly askForChange: () => void;
  readonly isChangeAsked: () => boolean;
  readonly changeDone: () => void;
}

const plainFile = 'trace-key.pem';
const sealedFile = 'trace-key.sealed';
const changeFile = 'trace-key.change';

export function keyFiles(folder: string, guard: KeyGuard | null): KeyFiles {
  const plain = join(folder, plainFile);
  const sealed = join(folder, sealedFile);
  const file = guard ? sealed : plain;
  const next = `${file}.next`;
  const change = join(folder, changeFile);

  const read = (from: string, isSealed: boolean): KeyObject | null => {
    if (!existsSync(from)) return null;
    try {
      if (!isSealed) keepToOwner(from);
      const bytes = readFileSync(from);
      return createPrivateKey(isSealed ? guard!.open(bytes) : bytes);
    } catch {
      // Damaged, or sealed elsewhere: the log goes on with a new key and says so.
      return null;
    }
  };
  const write = (to: string): KeyObject => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    writeDurably(to, guard ? guard.seal(pem) : pem);
    return privateKey;
  };
  const setAside = (): void => {
    if (!existsSync(file)) return;
    let number = 1;
    while (existsSync(`${file}.old-${number}`)) number += 1;
    renameSync(file, `${file}.old-${number}`);
  };

  return {
    stored: () => {
      const candidates = [guard ? read(sealed, true) : null, read(plain, false)];
      return candidates.filter((key) => key !== null);
    },
    make: () => {
      setAside();
      return write(file);
    },
    prepare: () => write(next),
    prepared: () => read(next, guard !== null),
    take: () => {
      renameSync(next, file);
      syncFolder(folder);
    },
    forgetPrepared: () => rmSync(next, { force: true }),
    isSealed: () => existsSync(sealed),
    askForChange: () => writeFileSync(change, ''),
    isChangeAsked: () => existsSync(change),
    changeDone: () => rmSync(change, { force: true }),
  };
}

/** A key of which half was written when the power went would lock the log; so it is there whole or not at all. */
function writeDurably(file: string, bytes: Buffer): void {
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  const handle = openSync(partial, 'wx', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partial, file);
  syncFolder(join(file, '..'));
}

/** A rename is on disk only when its folder is. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A copy or a restored backup may have let others read the key. */
function keepToOwner(file: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
}
