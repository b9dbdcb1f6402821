import { z } from 'zod';
import { departmentSchema, hallSchema } from '../../matter/index.ts';
import { procedure } from '../procedure.ts';
import { personFields, personId } from './people.ts';
import { roles } from './roles.ts';

/** Who sits at the desk: the first administrator, signing in and out, one's own password. */

const nothing = z.strictObject({});
const password = z.string().max(200);

const passwordWeaknesses = ['too-short', 'too-simple', 'same-as-before'] as const;
export type PasswordWeakness = (typeof passwordWeaknesses)[number];

/** Nothing is looked at for so many seconds. */
const refusedSecret = z.strictObject({
  ok: z.literal(false),
  reason: z.enum(['wrong', 'wait']),
  waitSeconds: z.int(),
});
const signedInPersonSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  department: z.string(),
  position: z.string(),
  /** Signed in with a one-time password: until there is a new one, every other call is refused. */
  mustChangePassword: z.boolean(),
});
export type SignedInPerson = z.infer<typeof signedInPersonSchema>;

const deskDescriptionSchema = z.strictObject({
  hall: hallSchema.pick({ name: true, seal: true }),
  kioskName: z.string(),
  departments: z.array(departmentSchema),
  /** There is no administrator yet: the set-up code of the kiosk's log makes the first one. */
  needsSetUp: z.boolean(),
});
export type DeskDescription = z.infer<typeof deskDescriptionSchema>;

export const accountContract = {
  'account.desk': procedure(nothing, deskDescriptionSchema),
  'account.setUp': procedure(
    z.strictObject({
      code: z.string().max(40),
      ...personFields.omit({ roles: true }).shape,
      password,
    }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), id: z.string() }),
      z.strictObject({
        ok: z.literal(false),
        reason: z.enum(['wrong', 'wait', 'already-set-up', 'no-such-department', 'too-short', 'too-simple']),
        waitSeconds: z.int(),
      }),
    ]),
  ),
  'account.signIn': procedure(
    z.strictObject({ id: personId, password }),
    z.discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        /** Takes the session up again when the line was broken. A page keeps it in its memory and nowhere else. */
        token: z.string(),
        person: signedInPersonSchema,
      }),
      refusedSecret,
    ]),
  ),
  /** After a broken line; null when the session is over meanwhile. */
  'account.resume': procedure(
    z.strictObject({ token: z.string().max(100) }),
    signedInPersonSchema.nullable(),
  ),
  'account.mine': procedure(nothing, signedInPersonSchema),
  /** Somebody is still there. Other calls do not prolong a session: a page makes them by itself. */
  'account.stay': procedure(nothing, nothing),
  'account.signOut': procedure(nothing, nothing),
  /** Where one is signed in, the oldest first. */
  'account.sessions': procedure(
    nothing,
    z.strictObject({
      sessions: z.array(z.strictObject({ sinceMs: z.int(), isThis: z.boolean() })),
    }),
  ),
  /** Signs out everywhere but here. */
  'account.endOthers': procedure(nothing, nothing),
  'account.changePassword': procedure(
    z.strictObject({ current: password, next: password }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({
        ok: z.literal(false),
        reason: z.enum(['wrong', 'wait', ...passwordWeaknesses]),
        waitSeconds: z.int(),
      }),
    ]),
  ),
} as const;
