import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortestPassphrase } from '../../../shared/contract/desk/index.ts';
import type { KeyGuard } from '../../trace/index.ts';

const plainFile = 'backup-passphrase';
const sealedFile = 'backup-passphrase.sealed';

/** The passphrase of the backups that the kiosk makes by itself. It is in no backup, no log and no answer. */
export interface KeptPassphrase {
  /** Null when there is none, or none that can be read here. */
  readonly read: () => string | null;
  /** Where it lies: set at the desk, or in the file that the configuration names; null: nowhere. */
  readonly place: () => 'desk' | 'file' | null;
  /** Throws what the disk throws. */
  readonly set: (passphrase: string) => void;
}

/**
 * Sealed with the key store of the system where there is one, else a file that only the kiosk's user can read: whoever has the
 * disk then has the store itself too. What was set at the desk goes before the file that the configuration names.
 */
export function keptPassphrase(
  dataFolder: string,
  guard: KeyGuard | null,
  named: () => string | null,
): KeptPassphrase {
  const plain = join(dataFolder, plainFile);
  const sealed = join(dataFolder, sealedFile);
  const kept = (): string | null => {
    if (guard !== null && existsSync(sealed)) return guard.open(readFileSync(sealed)).toString();
    if (existsSync(plain)) return readFileSync(plain, 'utf8');
    const file = named();
    return file === null ? null : (readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? '');
  };
  return {
    read: () => {
      try {
        const passphrase = kept();
        return passphrase !== null && passphrase.length >= shortestPassphrase ? passphrase : null;
      } catch {
        // Not readable, or sealed by another user or machine: as good as none, and it has to be set again.
        return null;
      }
    },
    place: () => (existsSync(plain) || existsSync(sealed) ? 'desk' : named() === null ? null : 'file'),
    set: (passphrase) => {
      const [file, other] = guard === null ? [plain, sealed] : [sealed, plain];
      const partial = `${file}.partial`;
      rmSync(partial, { force: true });
      const bytes = Buffer.from(passphrase);
      writeFileSync(partial, guard === null ? bytes : guard.seal(bytes), { mode: 0o600, flush: true });
      renameSync(partial, file);
      rmSync(other, { force: true });
    },
  };
}
