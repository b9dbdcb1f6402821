import type { AnswerValue, Answers } from './answers.ts';
import type { Field, FormDefinition, Page } from './definition.ts';
import { answersOfStep, fieldsOfStep, formSteps, prune, setItem } from './flow.ts';
import { checkField } from './kinds/index.ts';
import type { FieldProblem, FormStep, StepProblem } from './steps.ts';
import { itemsOf, ownAnswer, visiblePages } from './visible.ts';

/**
 * Checks one step when the citizen presses Continue. `answers` come back whole, with the accepted ones of this step in
 * the shape they are stored in and the others as they were typed.
 *
 * @param today ISO date of the hall.
 */
export function validateStep(
  definition: FormDefinition,
  step: FormStep,
  answers: Answers,
  today: string,
): { readonly problems: readonly FieldProblem[]; readonly answers: Answers } {
  if (step.kind === 'list') return { problems: listProblems(definition, step.page, answers, today), answers };
  const checked = checkFields(fieldsOfStep(definition, answers, step), answersOfStep(answers, step), today);
  return {
    problems: checked.problems,
    answers: step.kind === 'item' ? setItem(answers, step.page, step.item, checked.answers) : checked.answers,
  };
}

/**
 * Checks a whole form as it came over the border: `answers` hold only what is asked, in the shape it is stored in.
 * They may be printed only when there are no problems.
 */
export function acceptAll(
  definition: FormDefinition,
  answers: Answers,
  today: string,
): { readonly problems: readonly StepProblem[]; readonly answers: Answers } {
  let accepted = prune(definition, answers);
  const problems: StepProblem[] = [];
  const check = (step: FormStep): void => {
    const outcome = validateStep(definition, step, accepted, today);
    accepted = outcome.answers;
    problems.push(...outcome.problems.map((problem) => ({ ...problem, step })));
  };
  for (const step of formSteps(definition, accepted)) {
    const items = step.kind === 'list' ? itemsOf(accepted, step.page).length : 0;
    for (let item = 0; item < items; item += 1) check({ kind: 'item', page: step.page, item });
    check(step);
  }
  return { problems, answers: prune(definition, accepted) };
}

/** All problems of a form, in the order of its pages. */
export const validateAll = (
  definition: FormDefinition,
  answers: Answers,
  today: string,
): readonly StepProblem[] => acceptAll(definition, answers, today).problems;

/** The field or repeated page a problem is about, whose name goes into `{{label}}` of its sentence. */
export function problemLabel(definition: FormDefinition, problem: FieldProblem): Field['label'] | null {
  const page = definition.pages.find((candidate) => candidate.id === problem.field);
  if (page?.repeat !== undefined) return page.repeat.itemName;
  const fields = definition.pages.flatMap((candidate) => candidate.fields);
  return fields.find((field) => field.id === problem.field)?.label ?? null;
}

function checkFields(
  fields: readonly Field[],
  answers: Answers,
  today: string,
): { readonly problems: readonly FieldProblem[]; readonly answers: Answers } {
  const problems: FieldProblem[] = [];
  const accepted = { ...answers } as Record<string, AnswerValue>;
  for (const field of fields) {
    const outcome = checkField(field, ownAnswer(answers, field.id), today);
    if (!outcome.ok) problems.push({ field: field.id, ...outcome.error });
    else if (outcome.value === null) delete accepted[field.id];
    else accepted[field.id] = outcome.value;
  }
  return { problems, answers: accepted };
}

function listProblems(
  definition: FormDefinition,
  page: string,
  answers: Answers,
  today: string,
): readonly FieldProblem[] {
  const visible = visiblePages(definition, answers).find((candidate) => candidate.page.id === page);
  if (visible === undefined || !visible.repeated) return [];
  const { min, max } = repeatOf(visible.page);
  const having = visible.items.length;
  const problems: FieldProblem[] = [];
  if (having < min) problems.push({ field: page, reason: 'items-too-few', values: { min, having } });
  if (having > max) problems.push({ field: page, reason: 'items-too-many', values: { max, having } });
  visible.items.forEach((item, at) => {
    if (checkFields(item.fields, item.answers, today).problems.length > 0) {
      problems.push({ field: page, reason: 'item-incomplete', values: { item: at + 1 } });
    }
  });
  return problems;
}

const repeatOf = (page: Page): { readonly min: number; readonly max: number } =>
  page.repeat ?? { min: 0, max: 0 };
