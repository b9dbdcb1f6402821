import { z } from 'zod';
import { deskRefusals, type DeskRefusal } from '../../evaluation/index.ts';

/** What the page is told when something of the evaluation was not done; each reason has its sentence in evaluation.json. */
export const refusedAct = z.strictObject({ ok: z.literal(false), reason: z.enum(deskRefusals) });
export const doneOrRefused = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  refusedAct,
]);

/** The same for what is only read. */
export type OrRefused<T> = (T & { readonly ok: true }) | { readonly ok: false; readonly reason: DeskRefusal };
