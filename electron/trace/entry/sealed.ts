import type { KeyGuard } from '../signing-key.ts';

/** Secrets on disk: sealed with the system's key store where there is one. The first byte says which. */

const plain = 0;
const sealed = 1;

export const seal = (secret: Buffer, guard: KeyGuard | null): Buffer =>
  guard === null
    ? Buffer.concat([Buffer.from([plain]), secret])
    : Buffer.concat([Buffer.from([sealed]), guard.seal(secret)]);

/** Null for what this user on this machine cannot open: it was sealed by another. */
export function unseal(kept: Buffer, guard: KeyGuard | null): Buffer | null {
  const rest = kept.subarray(1);
  if (kept[0] === plain) return rest;
  if (kept[0] !== sealed || guard === null) return null;
  try {
    return guard.open(rest);
  } catch {
    return null;
  }
}
