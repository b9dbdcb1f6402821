import type { AnswerValue, Answers } from './answers.ts';
import type { Field, FormDefinition } from './definition.ts';
import type { FormStep } from './steps.ts';
import { itemsOf, ownAnswer, visiblePages, type VisiblePage } from './visible.ts';

/** The order in which a form is walked. `'check'` is the screen behind the last page. */
export type AfterForm = 'check';

/** The steps of the progress line: a plain page is one, a repeated page with its list and items is one. */
export function formSteps(definition: FormDefinition, answers: Answers): readonly FormStep[] {
  return visiblePages(definition, answers).map(({ page, repeated }) => ({
    kind: repeated ? 'list' : 'page',
    page: page.id,
  }));
}

/** Where filling in begins; `'check'` only when these answers leave nothing to ask. */
export function firstStep(definition: FormDefinition, answers: Answers): FormStep | AfterForm {
  return entry(visiblePages(definition, answers)[0]);
}

/**
 * Where Continue leads. From an item to its list, from a list or page to the next page. A repeated page that needs
 * an item and has none is entered at its first item.
 */
export function nextStep(definition: FormDefinition, answers: Answers, step: FormStep): FormStep | AfterForm {
  const pages = visiblePages(definition, answers);
  if (step.kind === 'item' && pages.some(({ page }) => page.id === step.page)) {
    return { kind: 'list', page: step.page };
  }
  const order = definition.pages.findIndex((page) => page.id === step.page);
  return entry(pages.find(({ page }) => definition.pages.indexOf(page) > order));
}

/**
 * Where Back leads; null from the first step: out of the form. From an item it is the list, except when this is
 * the item that the page was entered with.
 */
export function previousStep(
  definition: FormDefinition,
  answers: Answers,
  step: FormStep | AfterForm,
): FormStep | null {
  const pages = visiblePages(definition, answers);
  const order =
    step === 'check' ? definition.pages.length : definition.pages.findIndex((page) => page.id === step.page);
  if (step !== 'check' && step.kind === 'item') {
    const here = pages.find(({ page }) => page.id === step.page);
    const others = itemsOf(answers, step.page).filter((_, at) => at !== step.item).length;
    if (here !== undefined && (others > 0 || here.page.repeat?.min === 0))
      return { kind: 'list', page: step.page };
  }
  const before = entry(pages.findLast(({ page }) => definition.pages.indexOf(page) < order));
  return before === 'check' ? null : before;
}

/** For "step 2 of 7". A step that these answers hide counts as the one before it. */
export function stepNumber(
  definition: FormDefinition,
  answers: Answers,
  step: FormStep,
): { readonly number: number; readonly total: number } {
  const pages = visiblePages(definition, answers);
  const order = definition.pages.findIndex((page) => page.id === step.page);
  const number = pages.filter(({ page }) => definition.pages.indexOf(page) <= order).length;
  return { number: Math.max(1, number), total: pages.length };
}

/** The fields to draw on a step; none on a list and on a step that is not asked. */
export function fieldsOfStep(definition: FormDefinition, answers: Answers, step: FormStep): readonly Field[] {
  const here = visiblePages(definition, answers).find(({ page }) => page.id === step.page);
  if (here === undefined) return [];
  if (!here.repeated) return step.kind === 'page' ? here.fields : [];
  return step.kind === 'item' ? (here.items[step.item]?.fields ?? here.blank) : [];
}

/** The answers among which a step's fields lie: all of them, or those of one item. */
export function answersOfStep(answers: Answers, step: FormStep): Answers {
  return step.kind === 'item' ? (itemsOf(answers, step.page)[step.item] ?? blankItem()) : answers;
}

/** All answers with one field of a step set; `undefined` takes the answer away. An item one past the end is added. */
export function setAnswer(
  answers: Answers,
  step: FormStep,
  field: string,
  value: AnswerValue | undefined,
): Answers {
  if (step.kind !== 'item') return withValue(answers, field, value);
  return setItem(answers, step.page, step.item, withValue(answersOfStep(answers, step), field, value));
}

/** All answers with one item of a repeated page replaced, or added when `item` is one past the end. */
export function setItem(answers: Answers, page: string, item: number, itemAnswers: Answers): Answers {
  const items = itemsOf(answers, page);
  if (item >= items.length) return { ...answers, [page]: [...items, itemAnswers] };
  return { ...answers, [page]: items.with(item, itemAnswers) };
}

/** All answers without one item of a repeated page. */
export const removeItem = (answers: Answers, page: string, item: number): Answers => ({
  ...answers,
  [page]: itemsOf(answers, page).filter((_, at) => at !== item),
});

/** An item nobody has filled in yet. */
export const blankItem = (): Answers => ({});

/** Only what is asked: without hidden pages, hidden fields (in items too) and keys the form does not know. */
export function prune(definition: FormDefinition, answers: Answers): Answers {
  const kept: Record<string, AnswerValue> = {};
  for (const visible of visiblePages(definition, answers)) {
    if (!visible.repeated) Object.assign(kept, pick(answers, visible.fields));
    else if (visible.items.length > 0) {
      kept[visible.page.id] = visible.items.map((item) => pick(item.answers, item.fields));
    }
  }
  return kept;
}

function entry(visible: VisiblePage | undefined): FormStep | AfterForm {
  if (visible === undefined) return 'check';
  const page = visible.page.id;
  if (!visible.repeated) return { kind: 'page', page };
  const needed = (visible.page.repeat?.min ?? 0) > 0;
  return needed && visible.items.length === 0 ? { kind: 'item', page, item: 0 } : { kind: 'list', page };
}

function pick(answers: Answers, fields: readonly Field[]): Answers {
  const picked: Record<string, AnswerValue> = {};
  for (const field of fields) {
    const value = ownAnswer(answers, field.id);
    if (value !== undefined) picked[field.id] = value;
  }
  return picked;
}

function withValue(answers: Answers, field: string, value: AnswerValue | undefined): Answers {
  if (value !== undefined) return { ...answers, [field]: value };
  const rest = { ...answers } as Record<string, AnswerValue>;
  delete rest[field];
  return rest;
}
