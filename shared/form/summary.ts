import type { Language } from '../text/index.ts';
import type { Answers } from './answers.ts';
import type { Field, FormDefinition } from './definition.ts';
import { doubtOf, isAnswered, printField } from './kinds/index.ts';
import type { ProblemReason } from './problem.ts';
import type { FormStep } from './steps.ts';
import { ownAnswer, visiblePages } from './visible.ts';

export interface SummaryRow {
  /** Where "Change" leads. */
  readonly step: FormStep;
  /** The page's short title, or the item with its number: 股东 2. */
  readonly title: string;
  readonly fields: readonly SummaryField[];
}

export interface SummaryField {
  readonly field: string;
  readonly label: string;
  /** As it is read on the screen, numbers that identify a person masked; null when nothing was filled in. */
  readonly value: string | null;
  /** A reason of problems.json to look at this answer once more. */
  readonly doubt?: ProblemReason;
}

/** What the check screen lists: one row a page or item, in order. A repeated page without items gives its empty list. */
export function summarise(
  definition: FormDefinition,
  answers: Answers,
  language: Language,
): readonly SummaryRow[] {
  return visiblePages(definition, answers).flatMap((visible): readonly SummaryRow[] => {
    const { page } = visible;
    const title = (page.shortTitle ?? page.title)[language];
    if (!visible.repeated) {
      const fields = visible.fields.map((field) => summariseField(field, answers, language));
      return [{ step: { kind: 'page', page: page.id }, title, fields }];
    }
    if (visible.items.length === 0) return [{ step: { kind: 'list', page: page.id }, title, fields: [] }];
    return visible.items.map((item, at) => ({
      step: { kind: 'item', page: page.id, item: at },
      title: `${(page.repeat?.itemName ?? page.title)[language]} ${at + 1}`,
      fields: item.fields.map((field) => summariseField(field, item.answers, language)),
    }));
  });
}

/** One answer in words, for lists and the check screen; null when there is none. */
export function answerInWords(
  field: Field,
  answers: Answers,
  style: { readonly language: Language; readonly masked: boolean },
): string | null {
  const value = ownAnswer(answers, field.id);
  if (!isAnswered(field, value)) return null;
  const printed = printField(field, value, style);
  const words =
    'text' in printed
      ? printed.text
      : printed.options
          .filter((option) => option.chosen)
          .map((option) => option.label)
          .join(style.language === 'zh-CN' ? '、' : ', ');
  return words === '' ? null : words;
}

function summariseField(field: Field, answers: Answers, language: Language): SummaryField {
  const value = answerInWords(field, answers, { language, masked: true });
  const answer = ownAnswer(answers, field.id);
  const doubt = value === null || answer === undefined ? null : doubtOf(field, answer);
  const summary = { field: field.id, label: field.label[language], value };
  return doubt === null ? summary : { ...summary, doubt };
}
