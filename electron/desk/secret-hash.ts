import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * A password or PIN as it is kept: `scrypt$<log2 N>$<r>$<p>$<salt>$<key>` (RFC 7914), salt and key in base64url. A short
 * PIN can still be guessed by whoever has the hash: the delays of a sign-in guard the screen only.
 */
export const secretHashPattern = /^scrypt\$(1[0-9]|20)\$(\d{1,2})\$(\d)\$([\w-]{22,})\$([\w-]{43})$/;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const keyBytes = 32;
const cost = { log2N: 15, r: 8, p: 1 };

export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, keyBytes, options(cost.log2N, cost.r, cost.p));
  const text = [salt, key].map((bytes) => bytes.toString('base64url'));
  return ['scrypt', cost.log2N, cost.r, cost.p, ...text].join('$');
}

/** A hash that no secret has, looked at in the place of one that is not there, so that both take the same time. */
export const nobodysHash = [
  'scrypt',
  cost.log2N,
  cost.r,
  cost.p,
  randomBytes(16).toString('base64url'),
  randomBytes(keyBytes).toString('base64url'),
].join('$');

/** Throws for a hash that is not one of `hashSecret`. */
export async function isSecret(secret: string, hash: string): Promise<boolean> {
  const [, log2N, r, p, salt, key] = secretHashPattern.exec(hash)!;
  const wanted = Buffer.from(key!, 'base64url');
  const given = await derive(
    secret,
    Buffer.from(salt!, 'base64url'),
    wanted.length,
    options(Number(log2N), Number(r), Number(p)),
  );
  return timingSafeEqual(given, wanted);
}

const options = (log2N: number, r: number, p: number): ScryptOptions => ({
  N: 2 ** log2N,
  r,
  p,
  // Node's own limit is just below what the usual cost needs.
  maxmem: 256 * 2 ** log2N * r,
});
