import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { argon2id } from './argon2id.ts';
import { hashSecret, isOutdated, isSecret, nobodysHash, secretHashPattern } from './secret-hash.ts';

// Secrets are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 30_000 });

/** Of `correct horse`, as it was kept before Argon2id. */
const hashOfBefore = 'scrypt$15$8$1$AAECAwQFBgcICQoLDA0ODw$XGYmKKxOsQaKKH4qoqICriSOmNsE1h0zJ-c0LbbscJc';

describe('a password as it is kept', () => {
  it('is Argon2id with at least what OWASP asks for, salted anew each time', async () => {
    const [one, other] = [await hashSecret('correct horse'), await hashSecret('correct horse')];
    expect(one).toMatch(/^argon2id\$19456\$2\$1\$/);
    expect(one).toMatch(secretHashPattern);
    expect(one).not.toBe(other);
    expect(await isSecret('correct horse', one)).toBe(true);
    expect(await isSecret('correct horses', one)).toBe(false);
    expect(await isSecret('', one)).toBe(false);
    expect(isOutdated(one)).toBe(false);
  });

  it('is what other programs make of it', async () => {
    // Made with Node's crypto.argon2Sync, which is OpenSSL's.
    const key = await argon2id('correct horse', Buffer.alloc(16, 7), 32, {
      memoryKib: 19_456,
      passes: 2,
      lanes: 1,
    });
    expect(key.toString('hex')).toBe('7132e6a6028b7abb94eb36beb767146777cd7c75426211a827c8a7a5c50d7307');
  });

  it('stays valid when it is one of before, and is known as that', async () => {
    expect(hashOfBefore).toMatch(secretHashPattern);
    expect(await isSecret('correct horse', hashOfBefore)).toBe(true);
    expect(await isSecret('correct horses', hashOfBefore)).toBe(false);
    expect(isOutdated(hashOfBefore)).toBe(true);
    expect(isOutdated('argon2id$19456$1$1$AAECAwQFBgcICQoLDA0ODw$x')).toBe(true);
  });

  it('is nobody’s where nobody has the code, which is looked at in the same way', async () => {
    expect(nobodysHash).toMatch(secretHashPattern);
    expect(isOutdated(nobodysHash)).toBe(false);
    const guess = createHash('sha256').update(randomBytes(8)).digest('hex');
    expect(await isSecret(guess, nobodysHash)).toBe(false);
  });

  it('is made beside the thread that serves citizens', async () => {
    let turns = 0;
    const turn = setInterval(() => (turns += 1), 5);
    await Promise.all([hashSecret('one'), hashSecret('two'), hashSecret('three')]);
    clearInterval(turn);
    // On the thread itself there would be one turn between two of them.
    expect(turns).toBeGreaterThan(6);
  });
});
