import { z } from 'zod';
import { conditionSchema, fieldId as id } from './condition-schema.ts';

/**
 * How a form stands on paper as a boxed table (表格), as data: sheets of rows of cells on a grid of columns. Words are
 * those of the official form, in Chinese. Without a layout the table is made from the questions (`standard-layout.ts`).
 */

const words = z.string().min(1).max(400);
/** Columns that the cell covers; without it one, and the last such cell of a row all that is left. */
const span = z.int().min(1).max(20).optional();

const cellSchema = z.union([
  /** The answer to a question, with its label before it. */
  z.strictObject({
    field: id,
    /** Empty: no label. Without it the field's own. */
    label: z.string().max(40).optional(),
    /** Text, all options with boxes, or one place a character (a number of 18 places). */
    as: z.enum(['text', 'boxes', 'places']).default('text'),
    /** Sizes of the groups of places that are set apart. */
    groups: z.array(z.int().min(1).max(20)).min(1).max(8).default([6, 8, 4]),
    span,
    labelSpan: z.int().min(1).max(20).default(1),
  }),
  z.strictObject({ label: words, span }),
  /** Printed words in small type. */
  z.strictObject({ note: words, span }),
  /** To be written by hand. */
  z.strictObject({ blank: z.literal(true), heightPt: z.number().min(10).max(400).optional(), span }),
  /** The frame for a photograph, in the last column, over so many rows; what stands in it, line by line, or that of a passport. */
  z.strictObject({ photo: z.int().min(2).max(8), note: words.optional() }),
  /** Boxes that are the same for everybody. */
  z.strictObject({ ticked: z.array(z.strictObject({ label: words, chosen: z.boolean() })).min(1), span }),
]);

const showWhen = conditionSchema.optional();
const lineSchema = z.union([
  z.strictObject({
    cells: z.array(cellSchema).min(1),
    heightPt: z.number().min(10).max(400).optional(),
    showWhen,
  }),
  /** A heading across the table. */
  z.strictObject({ band: words, showWhen }),
  /** What the applicant declares, over the line to sign on; `seal` is the place for an organisation's, for example （盖章）. */
  z.strictObject({
    declaration: z.literal(true),
    signer: words.default('申请人签名'),
    seal: words.optional(),
  }),
]);
/** Rows for each item of a page that repeats; at least `least` are drawn, empty ones too. */
const repeatedSchema = z.strictObject({
  repeat: id,
  least: z.int().min(0).max(20).default(1),
  /** Before each row stands the item's number. */
  numbered: z.boolean().default(false),
  rows: z.array(lineSchema).min(1),
});

const sheetSchema = z.strictObject({
  /** Widths in points; on A4 together 511. */
  columns: z.array(z.number().min(12).max(511)).min(1).max(20).optional(),
  /** Not torn over two pages. */
  keep: z.boolean().default(false),
  rows: z.array(z.union([lineSchema, repeatedSchema])).min(1),
});

export const layoutSchema = z.array(sheetSchema).min(1);
export type FormLayout = z.infer<typeof layoutSchema>;
export type LayoutSheet = FormLayout[number];
export type LayoutRow = LayoutSheet['rows'][number];
export type LayoutLine = Exclude<LayoutRow, { repeat: string }>;
export type LayoutCell = Extract<LayoutLine, { cells: unknown }>['cells'][number];
