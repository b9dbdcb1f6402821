import { z } from 'zod';

/** How a form is printed on its official blank PDF. */

/** A rectangle on a page, in points from the page's top left corner as it is seen; pages count from 1. */
const placeSchema = z.strictObject({
  page: z.int().min(1),
  x: z.number().min(0),
  y: z.number().min(0),
  width: z.number().positive(),
  height: z.number().positive(),
});
export type Place = z.infer<typeof placeSchema>;

/** The name of a field in the PDF's own form (AcroForm, ISO 32000-1 12.7), or a rectangle where it has none. */
const targetSchema = z.union([z.string().min(1), placeSchema]);
export type OfficialTarget = z.infer<typeof targetSchema>;

const cellTargetSchema = z.union([
  targetSchema,
  /** For a choice or yes/no: where each option is ticked, by its value (`true` and `false`). */
  z.strictObject({ options: z.record(z.string(), targetSchema) }),
]);
export type OfficialCellTarget = z.infer<typeof cellTargetSchema>;

export const officialSchema = z.strictObject({
  /** Below the catalogue's folder. */
  file: z.string().regex(/^official\/[a-z0-9]+(-[a-z0-9]+)*\.pdf$/, 'a PDF as official/<name>.pdf'),
  /**
   * Where each question is answered. A question not named here goes into the PDF's field of the same name; a choice ticks
   * `<id>.<option>`, the n-th item of a repeated page stands in `<id>.<n>`.
   */
  fields: z
    .record(
      z.string(),
      z.union([cellTargetSchema, z.strictObject({ items: z.array(cellTargetSchema).min(1) })]),
    )
    .default({}),
  /** Where the QR code of the reference stands, a square; by itself at the top right of page 1. */
  qr: placeSchema.optional(),
  /** Fields of the PDF that stay empty for the pen or the office, by their names there. */
  byHand: z.array(z.string()).default([]),
});
export type Official = z.infer<typeof officialSchema>;

/** A cell on a blank: text in a rectangle, or a tick in one of several, in the order of the question's options. */
export type OfficialCell =
  | {
      readonly kind: 'text';
      readonly place: Place;
      /** So many places of one character each; null for running text. */
      readonly comb: number | null;
      readonly align: 'left' | 'center' | 'right';
    }
  | { readonly kind: 'ticks'; readonly places: readonly (Place | null)[] };

/** An official blank with the place of every answer, ready to be printed on. */
export interface OfficialBlank {
  /** The id of its form. */
  readonly form: string;
  /** Full path of the PDF. */
  readonly file: string;
  /** Sizes as seen, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly cells: { readonly [fieldId: string]: OfficialCell };
  readonly qr: Place;
  /** The cells of a repeated page's items, as many as the blank has room for; more go on a continuation sheet. */
  readonly items: { readonly [pageId: string]: readonly { readonly [fieldId: string]: OfficialCell }[] };
}
