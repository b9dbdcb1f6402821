import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** One-time codes by time: RFC 6238 with HMAC-SHA-1, six digits, a new one each half minute, as every authenticator app knows them. */

const stepSeconds = 30;
/** RFC 4226 4 R6: at least 128 bits, 160 recommended. */
const secretBytes = 20;
/** Steps before and after the present one whose code counts too: RFC 6238 5.2, 6. */
const driftSteps = 1;

const totp = (secret: Uint8Array, issuer = '', label = ''): TOTP =>
  new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

export const newSecret = (): Buffer => randomBytes(secretBytes);

/** What an authenticator app reads from a QR code. */
export const enrolmentUri = (secret: Uint8Array, issuer: string, person: string): string =>
  totp(secret, issuer, person).toString();

export interface TimedCode {
  readonly step: number;
  readonly code: string;
}

/** The codes that count at this time, always three. */
export function codesAt(secret: Uint8Array, wallMs: number): readonly TimedCode[] {
  const generator = totp(secret);
  const now = Math.floor(wallMs / 1000 / stepSeconds);
  return Array.from({ length: 2 * driftSteps + 1 }, (_, at) => {
    const step = now - driftSteps + at;
    return { step, code: generator.generate({ timestamp: step * stepSeconds * 1000 }) };
  });
}
