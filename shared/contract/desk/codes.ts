import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { personId } from './people.ts';

/** What directors enter with at the kiosk: a one-time code of their telephone, or a PIN. */

const id = z.strictObject({ id: personId });
export const codeFailures = ['no-such-director', 'storage'] as const;
export type CodeFailure = (typeof codeFailures)[number];
const refused = z.strictObject({ ok: z.literal(false), reason: z.enum(codeFailures) });
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);
const newPin = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), pin: z.string() }),
  refused,
]);

export const codesContract = {
  'codes.of': procedure(id, z.strictObject({ hasDevice: z.boolean(), hasPin: z.boolean() })),
  /** A new secret for an authenticator app, told this once. */
  'codes.enrol': procedure(
    id,
    z.discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        /** For typing, in base32. */
        secret: z.string(),
        /** The same as a QR code, one string of 0 and 1 a row. */
        code: z.array(z.string()),
      }),
      refused,
    ]),
  ),
  /** Eight digits at random, told this once. */
  'codes.setPin': procedure(id, newPin),
  'codes.clearDevice': procedure(id, done),
  'codes.clearPin': procedure(id, done),
  /** A director's own new PIN. */
  'codes.renewPin': procedure(z.strictObject({}), newPin),
} as const;
