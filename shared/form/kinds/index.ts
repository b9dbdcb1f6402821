import type { AnswerValue } from '../answers.ts';
import type { Field, FieldKind } from '../definition.ts';
import type { PrintedValue } from '../printed.ts';
import type { ProblemReason } from '../problem.ts';
import { address } from './address.ts';
import { bankCard } from './bank-card.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import type { Checked, Kind, PrintStyle } from './kind.ts';
import { landline } from './landline.ts';
import { longText } from './long-text.ts';
import { mobile } from './mobile.ts';
import { money } from './money.ts';
import { multiChoice } from './multi-choice.ts';
import { number } from './number.ts';
import { personName } from './person-name.ts';
import { plate } from './plate.ts';
import { postcode } from './postcode.ts';
import { residentId } from './resident-id.ts';
import { socialCreditCode } from './social-credit-code.ts';
import { text } from './text.ts';
import { travelDocument } from './travel-document.ts';
import { yesNo } from './yes-no.ts';

/** One entry for each kind; the compiler asks for a new one. */
const kinds: { readonly [K in FieldKind]: Kind<K> } = {
  personName,
  residentId,
  travelDocument,
  socialCreditCode,
  mobile,
  landline,
  email,
  postcode,
  plate,
  bankCard,
  address,
  text,
  longText,
  date,
  choice,
  multiChoice,
  yesNo,
  number,
  money,
};

/** A field's own kind: entry and field always belong together, which a table of unions cannot say. */
const kindOf = (field: Field): Kind<FieldKind> => kinds[field.kind] as unknown as Kind<FieldKind>;

export type { PrintStyle, Wrong } from './kind.ts';

/** Whether the field has an answer of the right type. */
export const isAnswered = (field: Field, value: AnswerValue | undefined): value is AnswerValue =>
  value !== undefined && kindOf(field).answered(value, field);

/** Checks one answer and gives it as it is stored; null when an optional field is left empty. */
export function checkField(
  field: Field,
  value: AnswerValue | undefined,
  today: string,
): Checked | { readonly ok: true; readonly value: null } {
  if (isAnswered(field, value)) return kindOf(field).check(value, field, today);
  const mayBeEmpty = field.optional || (field.kind === 'multiChoice' && field.min === 0);
  return mayBeEmpty ? { ok: true, value: null } : { ok: false, error: { reason: kindOf(field).missing } };
}

/** How an answer, a draft or nothing stands on paper. */
export const printField = (field: Field, value: AnswerValue | undefined, style: PrintStyle): PrintedValue =>
  kindOf(field).print(value, field, style);

/** A reason to look again at an accepted answer, or null. */
export const doubtOf = (field: Field, value: AnswerValue): ProblemReason | null =>
  kindOf(field).doubt?.(value, field) ?? null;
