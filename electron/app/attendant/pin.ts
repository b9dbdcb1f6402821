import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * The staff PIN as the configuration keeps it: `scrypt$<log2 N>$<r>$<p>$<salt>$<key>` (RFC 7914), salt and key in
 * base64url. A short PIN can still be guessed by whoever has the file: the delays of the sign-in guard the screen only.
 */
export const pinHashPattern = /^scrypt\$(1[0-9]|20)\$(\d{1,2})\$(\d)\$([\w-]{22,})\$([\w-]{43})$/;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const keyBytes = 32;
const cost = { log2N: 15, r: 8, p: 1 };

/** Why a PIN is not taken, as a sentence; null when it is. */
export function weaknessOf(pin: string): string | null {
  if (!/^\d{6,12}$/.test(pin)) return 'A staff PIN has 6 to 12 digits and nothing else.';
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  const isRun = steps.every((step) => step === steps[0]) && Math.abs(steps[0]!) <= 1;
  return isRun ? 'This PIN is the first that anybody would try. Choose digits in no order.' : null;
}

export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, keyBytes, options(cost.log2N, cost.r, cost.p));
  const text = [salt, key].map((bytes) => bytes.toString('base64url'));
  return ['scrypt', cost.log2N, cost.r, cost.p, ...text].join('$');
}

/** Throws for a hash that is not one of `hashPin`. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [, log2N, r, p, salt, key] = pinHashPattern.exec(hash)!;
  const wanted = Buffer.from(key!, 'base64url');
  const given = await derive(
    pin,
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
