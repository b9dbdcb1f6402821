import {
  firstStep,
  itemsOf,
  nextStep,
  previousStep,
  prune,
  removeItem,
  validateAll,
  validateStep,
  type Answers,
  type FormDefinition,
  type FormStep,
} from '../../../shared/form/index.ts';
import type { SessionContext, SessionEvent } from './session.ts';

/** A move within a form: what changes, and the screen it ends on. */
export interface FormMove {
  readonly screen: 'form' | 'check' | 'matter';
  readonly change: Partial<SessionContext>;
}

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/** Into the form, at its first question. Answers given before on the same matter are kept. */
export function startForm(context: SessionContext): FormMove {
  const { form } = held(context);
  const step = firstStep(form, context.answers);
  if (step === 'check') return toCheck(context.answers);
  return at(step, { returnToCheck: false });
}

/** Continue: to the next step, back to the check screen, or nowhere with what has to be corrected. */
export function continueForm(context: SessionContext, answers: Answers, today: string): FormMove {
  const { form, step } = held(context);
  const checked = validateStep(form, step, answers, today);
  if (checked.problems.length > 0) {
    return { screen: 'form', change: { answers: checked.answers, problems: checked.problems } };
  }
  const accepted = prune(form, checked.answers);
  const next = context.returnToCheck && step.kind !== 'item' ? 'check' : nextStep(form, accepted, step);
  if (next === 'check') return finish(context, accepted, today);
  return at(next, { answers: accepted });
}

/**
 * Back: one step back, out of the form from its first one. A page that was opened to correct one answer is left
 * without the correction.
 */
export function backInForm(context: SessionContext, event: EventOf<'BACK'>): FormMove {
  const { form, step } = held(context);
  if (context.returnToCheck && step.kind !== 'item') return toCheck(context.answers);
  const answers = context.returnToCheck ? context.answers : (event.answers ?? context.answers);
  const previous = previousStep(form, answers, step);
  if (previous !== null) return at(previous, { answers });
  return { screen: 'matter', change: { answers, problems: [] } };
}

/** Back from the check screen: to the last step. */
export function backFromCheck(context: SessionContext): FormMove {
  const { form } = context.matter ?? {};
  const previous = form ? previousStep(form, context.answers, 'check') : null;
  return previous === null ? { screen: 'matter', change: {} } : at(previous, { returnToCheck: false });
}

/** To the first step that still has something to correct, with its problems; to the check screen when none has. */
export function finish(context: SessionContext, answers: Answers, today: string): FormMove {
  const { form } = context.matter ?? {};
  if (!form) return toCheck(answers);
  const problems = validateAll(form, answers, today);
  const first = problems[0];
  if (first === undefined) return toCheck(answers);
  const here = problems.filter(({ step }) => sameStep(step, first.step));
  return at(first.step, {
    answers,
    problems: here.map(({ step: _, ...problem }) => problem),
    returnToCheck: true,
  });
}

export const addItem = (context: SessionContext, { page }: EventOf<'ADD_ITEM'>): FormMove =>
  at({ kind: 'item', page, item: itemsOf(context.answers, page).length }, {});

export const editItem = (_: SessionContext, { page, item }: EventOf<'EDIT_ITEM'>): FormMove =>
  at({ kind: 'item', page, item }, {});

export const withoutItem = (context: SessionContext, { page, item }: EventOf<'REMOVE_ITEM'>): FormMove => ({
  screen: 'form',
  change: { answers: removeItem(context.answers, page, item), problems: [] },
});

export const editStep = (_: SessionContext, { step }: EventOf<'EDIT_STEP'>): FormMove =>
  at(step, { returnToCheck: true });

const at = (step: FormStep, change: Partial<SessionContext>): FormMove => ({
  screen: 'form',
  change: { problems: [], ...change, step },
});

const toCheck = (answers: Answers): FormMove => ({
  screen: 'check',
  change: { answers, problems: [], step: null, returnToCheck: false },
});

const sameStep = (a: FormStep, b: FormStep): boolean =>
  a.kind === b.kind &&
  a.page === b.page &&
  (a.kind === 'item' ? a.item : null) === (b.kind === 'item' ? b.item : null);

function held(context: SessionContext): { readonly form: FormDefinition; readonly step: FormStep } {
  const form = context.matter?.form;
  if (!form) throw new Error('a form is filled in without a matter that has one');
  return { form, step: context.step ?? { kind: 'page', page: form.pages[0]!.id } };
}
