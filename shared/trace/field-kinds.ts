import type { FieldKind } from '../form/definition.ts';

/** Kinds of fields as the trace names them; a list of its own, so that the page need not load the form's schema. */
export const fieldKinds = [
  'personName',
  'residentId',
  'travelDocument',
  'socialCreditCode',
  'mobile',
  'landline',
  'email',
  'postcode',
  'plate',
  'bankCard',
  'address',
  'text',
  'longText',
  'date',
  'choice',
  'multiChoice',
  'yesNo',
  'number',
  'money',
] as const satisfies readonly FieldKind[];

/** Fails to compile when a kind of field is missing above. */
export type EveryFieldKind = Exclude<FieldKind, (typeof fieldKinds)[number]> extends never ? true : never;
