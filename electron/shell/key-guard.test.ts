import { describe, expect, it } from 'vitest';
import { SafeStorageDouble } from './electron-double.ts';
import { keyGuardOf } from './key-guard.ts';

describe('the key store of the operating system', () => {
  it('opens what it sealed, and nobody else does', () => {
    const guard = keyGuardOf(new SafeStorageDouble(), 'linux')!;
    const key = Buffer.from([0, 1, 0xff, 0x80, 10]);
    const sealed = guard.seal(key);
    expect(sealed.includes(key)).toBe(false);
    expect(guard.open(sealed)).toEqual(key);
    expect(() => keyGuardOf(new SafeStorageDouble(), 'linux')!.open(sealed)).toThrow();
  });

  it('is not used where there is none, or where it would only pretend', () => {
    const storage = new SafeStorageDouble();
    storage.backend = 'basic_text';
    expect(keyGuardOf(storage, 'linux')).toBeNull();
    expect(keyGuardOf(storage, 'win32')).not.toBeNull();
    storage.backend = 'kwallet6';
    expect(keyGuardOf(storage, 'linux')).not.toBeNull();
    storage.isAvailable = false;
    expect(keyGuardOf(storage, 'win32')).toBeNull();
  });
});
