import { z } from 'zod';

/** What every kind of event is made of. */

/** A traced session, random. */
export const sessionId = z.string().regex(/^[0-9a-f]{16}$/);
export const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
/** A record of the desk: round, assignment, finding, measure; or of the kiosk: a print job. */
export const recordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
/** The pseudonym of a person of the staff. Who that is stands in another table and never in the log. */
export const personId = z.string().regex(/^[A-Z][0-9]{2,6}$/);
/** A matter, department, window of the catalogue. */
export const catalogueId = z
  .string()
  .regex(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/)
  .max(80);
/** C2SP signed-note verifier key. */
export const vkey = z
  .string()
  .regex(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/)
  .max(300);
/** A day of the hall's calendar. */
export const day = z.iso.date();
/** What a person of the staff writes at the desk about the service. Never about a citizen. */
export const textUpTo = (length: number) =>
  z
    .string()
    .max(length)
    // Half a character has no canonical form.
    .refine((value) => value.isWellFormed());
export const text = textUpTo(2000);
/** Entries of this log that show it. */
export const evidence = z.array(z.int().min(1)).max(200);

export const event = <T extends string, S extends z.ZodRawShape>(type: T, about: string, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape }).describe(about);
