import type { SafeStorage } from 'electron';
import type { KeyGuard } from '../app/index.ts';

/**
 * The key store of the operating system as Electron gives it: Keychain, DPAPI, or the desktop's keyring. Null where there is
 * none, and on Linux where Electron would only hide the key behind a password that stands in its source.
 */
export function keyGuardOf(
  safeStorage: Pick<
    SafeStorage,
    'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
  >,
  platform: NodeJS.Platform = process.platform,
): KeyGuard | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) {
    return null;
  }
  return {
    seal: (bytes) => safeStorage.encryptString(bytes.toString('base64')),
    open: (sealed) => Buffer.from(safeStorage.decryptString(sealed), 'base64'),
  };
}
