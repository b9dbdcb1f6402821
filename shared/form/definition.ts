import { z } from 'zod';
import { sidesChoices } from '../print/index.ts';
import { localizedTextSchema } from '../text/index.ts';
import { conditionSchema, fieldId } from './condition-schema.ts';
import { layoutSchema } from './layout.ts';
import { officialSchema } from './official.ts';

/**
 * An application form, question by question. The definition is data: conditions are objects, never
 * expressions, so that it runs under a strict content security policy and a person can edit it.
 */

const base = {
  id: fieldId,
  /** The label in the cell, a few characters. */
  label: localizedTextSchema,
  hint: localizedTextSchema.optional(),
  optional: z.boolean().default(false),
  showWhen: conditionSchema.optional(),
};

const optionSchema = z.strictObject({
  value: z.string().regex(/^[a-z0-9][a-zA-Z0-9-]*$/),
  label: localizedTextSchema,
  /** What it means, in one line. */
  detail: localizedTextSchema.optional(),
  /** What choosing it costs: "bring two more documents". */
  consequence: localizedTextSchema.optional(),
});
export type ChoiceOption = z.infer<typeof optionSchema>;

export const fieldSchema = z.discriminatedUnion('kind', [
  /** Chinese or foreign name; `script: latin` for the pinyin name as in a passport. */
  z.strictObject({ ...base, kind: z.literal('personName'), script: z.enum(['han', 'latin']).default('han') }),
  /** GB 11643 resident identity number; also residence permits 81/82/83 and the 2023 foreigner's ID. */
  z.strictObject({ ...base, kind: z.literal('residentId') }),
  /** Travel and residence documents. */
  z.strictObject({
    ...base,
    kind: z.literal('travelDocument'),
    document: z.enum(['passport', 'hkMacaoPermit', 'taiwanPermit', 'hkMacaoResidentPermit', 'any']),
  }),
  /** GB 32100 unified social credit code */
  z.strictObject({ ...base, kind: z.literal('socialCreditCode') }),
  z.strictObject({ ...base, kind: z.literal('mobile') }),
  z.strictObject({ ...base, kind: z.literal('landline') }),
  z.strictObject({ ...base, kind: z.literal('email') }),
  z.strictObject({ ...base, kind: z.literal('postcode') }),
  /** GA 36 number plate */
  z.strictObject({ ...base, kind: z.literal('plate') }),
  z.strictObject({ ...base, kind: z.literal('bankCard') }),
  /** Province, city and county picked, street typed; `street: false` when the area is all that is asked. */
  z.strictObject({ ...base, kind: z.literal('address'), street: z.boolean().default(true) }),
  z.strictObject({
    ...base,
    kind: z.literal('text'),
    /** Three keyboards write Chinese; `address` and `organisation` know what is likelier there. */
    keyboard: z.enum(['pinyin', 'address', 'organisation', 'latin', 'digits']).default('pinyin'),
    maxLength: z.int().min(1).max(500).default(50),
    /** A pattern every answer must match, with the sentence that says so. */
    pattern: z.strictObject({ regex: z.string(), message: localizedTextSchema }).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('longText'), maxLength: z.int().min(1).max(2000).default(300) }),
  z.strictObject({
    ...base,
    kind: z.literal('date'),
    /** Bounds are ISO dates or `today`. */
    earliest: z.union([z.literal('today'), z.iso.date()]).optional(),
    latest: z.union([z.literal('today'), z.iso.date()]).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('choice'), options: z.array(optionSchema).min(2) }),
  z.strictObject({
    ...base,
    kind: z.literal('multiChoice'),
    options: z.array(optionSchema).min(2),
    min: z.int().min(0).default(1),
    max: z.int().min(1).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('yesNo') }),
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(6).default(0),
    unit: localizedTextSchema.optional(),
  }),
  /** Yuan, or ten thousand yuan as many company forms ask. */
  z.strictObject({
    ...base,
    kind: z.literal('money'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(6).default(2),
    unit: z.enum(['yuan', 'tenThousandYuan']).default('yuan'),
  }),
]);
export type Field = z.infer<typeof fieldSchema>;
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

const pageSchema = z.strictObject({
  id: fieldId,
  /** The question this page asks; it is the page's heading. */
  title: localizedTextSchema,
  hint: localizedTextSchema.optional(),
  /** A short name for lists and the summary, for example 股东. */
  shortTitle: localizedTextSchema.optional(),
  showWhen: conditionSchema.optional(),
  /** A page that is filled in several times, with a summary list of its own. */
  repeat: z
    .strictObject({
      min: z.int().min(0),
      max: z.int().min(1).max(50),
      /** One of them, for example "股东". */
      itemName: localizedTextSchema,
      /** The field whose answer names an item in the list. */
      nameField: fieldId,
    })
    .optional(),
  fields: z.array(fieldSchema).min(1),
});
export type Page = z.infer<typeof pageSchema>;

const printSchema = z
  .strictObject({
    sides: z.enum(sidesChoices).default('one-sided'),
    copies: z.int().min(1).max(9).default(1),
  })
  .prefault({});

export const formDefinitionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.int().min(1),
  /** Printed at the foot, for example `2026.2`. */
  edition: z.string().min(1),
  title: localizedTextSchema,
  /**
   * The Typst template under resources/templates/forms, without its ending: `boxed` draws `layout`, or a table made from the
   * questions; `official` prints on the official blank.
   */
  template: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .default('boxed'),
  layout: layoutSchema.optional(),
  official: officialSchema.optional(),
  /** What the applicant declares by signing; shown at the confirmation and printed above the signature. */
  declaration: localizedTextSchema,
  /** How the office wants it on paper: on both sides, in several copies. */
  print: printSchema,
  pages: z.array(pageSchema).min(1),
});
export type FormDefinition = z.infer<typeof formDefinitionSchema>;
