import { z } from 'zod';
import type { Comparable } from '../../evaluation/index.ts';
import type { LocalizedText } from '../../text/index.ts';
import { procedure } from '../procedure.ts';
import { refusedAct, type OrRefused } from './refused.ts';
import { view } from './view.ts';

/** Figures of other halls, and one's own for them. */

export interface HallRound extends Comparable {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly isClosed: boolean;
  /** `id` is the national basic code. */
  readonly matters: readonly (Comparable & { readonly id: string; readonly name: LocalizedText })[];
  readonly departments: readonly (Comparable & { readonly id: string; readonly name: LocalizedText })[];
}
export interface HallView {
  /** As the administrator named it. */
  readonly hall: string;
  /** As it calls itself. */
  readonly name: LocalizedText;
  readonly atMs: number;
  /** Whose key signed it: to be compared with what that hall says its key is. */
  readonly vkey: string;
  readonly rounds: readonly HallRound[];
}

export const hallsContract = {
  'halls.list': procedure(z.strictObject({}), view<OrRefused<{ readonly halls: readonly HallView[] }>>()),
  'halls.import': procedure(
    z.strictObject({
      hall: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/),
      /** As it was read. What is larger than 4 MiB is refused by name before it is looked at. */
      file: z.string().max(5 * 1024 * 1024),
    }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), rounds: z.int() }), refusedAct]),
  ),
  /** All rounds as a sealed file for other halls; taking it out is an entry of the log. */
  'halls.export': procedure(
    z.strictObject({}),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), file: z.string() }), refusedAct]),
  ),
} as const;
