import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { roles } from './roles.ts';

/** Staff and what they may do; for administrators. */

const nothing = z.strictObject({});

/** A person's code, such as D07: what stands in the trace in place of a name. */
export const personId = z.string().regex(/^[A-Z]\d{2,4}$/, 'a letter and two to four digits, such as D07');

export const personFields = z.strictObject({
  name: z.string().trim().min(1).max(60),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
  /** Of the catalogue. */
  department: z.string().max(80),
  /** Such as 副局长; may be empty. */
  position: z.string().trim().max(60),
});
export type PersonFields = z.infer<typeof personFields>;

const personRowSchema = personFields.extend({
  id: z.string(),
  isActive: z.boolean(),
  /** Has not yet chosen a password of their own. */
  mustChangePassword: z.boolean(),
  /** Wall time of the last sign-in in milliseconds; null before the first. */
  lastSignInMs: z.int().nullable(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const personFailures = ['no-such-person', 'no-such-department', 'last-administrator'] as const;
export type PersonFailure = (typeof personFailures)[number];

const refused = z.strictObject({ ok: z.literal(false), reason: z.enum(personFailures) });
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);

export const peopleContract = {
  'people.list': procedure(nothing, z.strictObject({ people: z.array(personRowSchema) })),
  /** The password is good for one sign-in and shown this once. */
  'people.add': procedure(
    personFields,
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), id: z.string(), password: z.string() }),
      refused,
    ]),
  ),
  'people.edit': procedure(personFields.extend({ id: personId }), done),
  /** Whoever is deactivated is signed out at once; nobody is ever deleted, because traces name their code. */
  'people.setActive': procedure(z.strictObject({ id: personId, isActive: z.boolean() }), done),
  /** Signs a person out everywhere; they can sign in again. */
  'people.endSessions': procedure(z.strictObject({ id: personId }), done),
  'people.resetPassword': procedure(
    z.strictObject({ id: personId }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), password: z.string() }), refused]),
  ),
} as const;
