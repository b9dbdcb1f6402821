import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { argon2id, passwordCost } from './argon2id.ts';

const argon2idHash = /^argon2id\$(\d{4,6})\$(\d{1,2})\$(\d)\$([\w-]{22,})\$([\w-]{43})$/;
/** As passwords and PINs were kept before: `scrypt$<log2 N>$<r>$<p>$<salt>$<key>` (RFC 7914). */
const scryptHash = /^scrypt\$(1[0-9]|20)\$(\d{1,2})\$(\d)\$([\w-]{22,})\$([\w-]{43})$/;

/**
 * A password or PIN as it is kept: `argon2id$<memory in KiB>$<passes>$<lanes>$<salt>$<key>` (RFC 9106), salt and key in
 * base64url; or one of the scrypt hashes of before, which stay valid. A short PIN can still be guessed by whoever has the
 * hash: the delays of a sign-in guard the screen only.
 */
export const secretHashPattern = new RegExp(`${argon2idHash.source}|${scryptHash.source}`);

const scryptKey = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const keyBytes = 32;
/** The library takes no empty secret; one must cost as long as any other. */
const anything = ' ';

export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  return written(salt, await argon2id(secret, salt, keyBytes, passwordCost));
}

/** Throws for a hash that is not one of `secretHashPattern`. */
export async function isSecret(secret: string, hash: string): Promise<boolean> {
  const kept = argon2idHash.exec(hash) ?? scryptHash.exec(hash);
  const [, cost, b, c, salt, key] = kept!;
  const wanted = Buffer.from(key!, 'base64url');
  const salted = Buffer.from(salt!, 'base64url');
  const numbers = [Number(cost), Number(b), Number(c)] as const;
  const given = await (hash.startsWith('scrypt$')
    ? scryptKey(secret, salted, wanted.length, scryptOptions(...numbers))
    : argon2id(secret === '' ? anything : secret, salted, wanted.length, {
        memoryKib: numbers[0],
        passes: numbers[1],
        lanes: numbers[2],
      }));
  return timingSafeEqual(given, wanted) && secret !== '';
}

/** Whether it was made in another way than `hashSecret` makes one now. */
export const isOutdated = (hash: string): boolean =>
  !hash.startsWith(written(Buffer.alloc(0), Buffer.alloc(0)).slice(0, -1));

const written = (salt: Buffer, key: Buffer): string => {
  const { memoryKib, passes, lanes } = passwordCost;
  const text = [salt, key].map((bytes) => bytes.toString('base64url'));
  return ['argon2id', memoryKib, passes, lanes, ...text].join('$');
};

/** A hash that no secret has, looked at in the place of one that is not there, so that both take the same time. */
export const nobodysHash = written(randomBytes(16), randomBytes(keyBytes));

const scryptOptions = (log2N: number, r: number, p: number): ScryptOptions => ({
  N: 2 ** log2N,
  r,
  p,
  // Node's own limit is just below what the usual cost needs.
  maxmem: 256 * 2 ** log2N * r,
});
