import type { Answers } from './answers.ts';
import { evaluate } from './condition.ts';
import type { Field, FormDefinition, Page } from './definition.ts';

/** A page as these answers make it: which of its fields are asked, for a repeated page item by item. */
export type VisiblePage =
  | { readonly repeated: false; readonly page: Page; readonly fields: readonly Field[] }
  | {
      readonly repeated: true;
      readonly page: Page;
      readonly items: readonly VisibleItem[];
      readonly blank: readonly Field[];
    };

export interface VisibleItem {
  readonly answers: Answers;
  readonly fields: readonly Field[];
}

/**
 * The pages and fields that are asked, in order. A condition sees only answers that are themselves asked and stand
 * before it; what is hidden counts as unanswered. That makes the outcome independent of answers left behind
 * on hidden pages. A page without any field to ask is not shown.
 */
export function visiblePages(definition: FormDefinition, answers: Answers): readonly VisiblePage[] {
  const known: Record<string, Answers[string]> = {};
  const pages: VisiblePage[] = [];
  for (const page of definition.pages) {
    if (page.showWhen !== undefined && !evaluate(page.showWhen, known)) continue;
    if (page.repeat === undefined) {
      const fields = askedFields(page, answers, known);
      for (const field of fields) {
        const value = ownAnswer(answers, field.id);
        if (value !== undefined) known[field.id] = value;
      }
      if (fields.length > 0) pages.push({ repeated: false, page, fields });
    } else {
      const items = itemsOf(answers, page.id).map((item) => ({
        answers: item,
        fields: askedFields(page, item, known),
      }));
      pages.push({ repeated: true, page, items, blank: askedFields(page, {}, known) });
    }
  }
  return pages;
}

/** The items of a repeated page; none when something else stands in their place. */
export function itemsOf(answers: Answers, page: string): readonly Answers[] {
  const items = ownAnswer(answers, page);
  return Array.isArray(items) ? items.filter((item): item is Answers => isAnswers(item)) : [];
}

/** An answer by its key, never something inherited: keys come over the border. */
export const ownAnswer = (answers: Answers, key: string): Answers[string] | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

const isAnswers = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function askedFields(page: Page, answers: Answers, outer: Answers): readonly Field[] {
  const known: Record<string, Answers[string]> = { ...outer };
  return page.fields.filter((field) => {
    if (field.showWhen !== undefined && !evaluate(field.showWhen, known)) return false;
    const value = ownAnswer(answers, field.id);
    if (value !== undefined) known[field.id] = value;
    return true;
  });
}
