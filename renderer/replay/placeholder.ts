import type { Answers, AnswerValue, Field, FormDefinition, Page } from '../../shared/form/index.ts';
import { keyOf } from '../../shared/trace/metrics/index.ts';
import type { ReplayState } from '../../shared/trace/replay/index.ts';
import type { LengthBucket } from '../../shared/trace/values.ts';

/** So many signs stand for an answer of a length: about as many as there were, never how many exactly. */
const signs: Readonly<Record<LengthBucket, number>> = {
  '0': 0,
  '1-4': 3,
  '5-10': 8,
  '11-20': 16,
  '21-50': 30,
  '51+': 60,
};
const sign = '●';

/** Fields whose answer is picked, not written: which option it was is not in the trace. */
const picked: readonly Field['kind'][] = ['choice', 'multiChoice', 'yesNo'];
const placesOf: Readonly<Partial<Record<Field['kind'], number>>> = {
  residentId: 18,
  socialCreditCode: 18,
  mobile: 11,
};

/**
 * The form as this walk was asked it: pages under a condition only where they were seen, and their fields only where they were in
 * hand, so that nothing depends on answers. A filled field that is not in hand is shown as a line of text.
 */
export function formAsWalked(
  form: FormDefinition,
  walked: WalkedForm,
  state: Pick<ReplayState, 'filled' | 'inHand'>,
): FormDefinition {
  const isInHand = (field: Field): boolean => state.inHand?.field === field.id;
  const isFilled = (field: Field): boolean =>
    Object.keys(state.filled).some((key) => key === field.id || key.startsWith(`${field.id}[`));
  const shown = ({ showWhen: _, ...field }: Field): Field =>
    isFilled(field as Field) && !isInHand(field as Field) ? asText(field as Field) : (field as Field);
  const pages = form.pages
    .filter(({ id, showWhen }) => showWhen === undefined || walked.pages.has(id))
    .map(({ showWhen: _, ...page }): Page => ({
      ...page,
      fields: page.fields
        .filter(({ id, showWhen }) => showWhen === undefined || walked.fields.has(id))
        .map(shown),
    }))
    .filter(({ fields }) => fields.length > 0);
  return { ...form, pages };
}

/** What of a form a walk came to see. */
export interface WalkedForm {
  readonly pages: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

const asText = ({ id, label, hint, optional }: Field): Field => ({
  id,
  label,
  optional,
  kind: 'text',
  keyboard: 'pinyin',
  maxLength: 500,
  ...(hint === undefined ? {} : { hint }),
});

/** Signs in the place of what was filled in. */
export function placeholderAnswers(
  form: FormDefinition,
  state: Pick<ReplayState, 'filled' | 'inHand' | 'items'>,
): Answers {
  const answersOf = (page: Page, item: number | null): Answers =>
    Object.fromEntries(
      page.fields.flatMap((field) => {
        const length = state.filled[keyOf(field.id, item)];
        const isInHand = state.inHand?.field === field.id && state.inHand.item === item;
        const value = length === undefined ? undefined : placeholder(field, length, isInHand);
        return value === undefined ? [] : [[field.id, value]];
      }),
    );
  return Object.fromEntries(
    form.pages.flatMap((page): [string, AnswerValue][] => {
      if (page.repeat === undefined) return Object.entries(answersOf(page, null));
      const count = state.items[page.id] ?? 0;
      return count === 0
        ? []
        : [[page.id, Array.from({ length: count }, (_, item) => answersOf(page, item))]];
    }),
  );
}

function placeholder(field: Field, length: LengthBucket, isInHand: boolean): AnswerValue | undefined {
  const text = sign.repeat(placesOf[field.kind] ?? signs[length]);
  if (!isInHand) return text;
  if (picked.includes(field.kind)) return undefined;
  // No such day: the cells of a date show figures only.
  if (field.kind === 'date') return '0000-00-00';
  // No such area, so that none is named.
  if (field.kind === 'address')
    return { areaCode: '000000', areaName: text, street: field.street ? text : '' };
  return text;
}
