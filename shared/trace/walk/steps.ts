import { screens, type Screen } from '../values.ts';

/** A place on the way: a screen, or a page of the form as `form/<page>`. A repeated page is one, with all its items. */
export type StepId = Exclude<Screen, 'form'> | `form/${string}`;

export const stepOf = (screen: Screen, page: string | null): StepId =>
  screen === 'form' ? `form/${page ?? ''}` : screen;

/** The page of the form a step is; null for a screen. */
export const pageOf = (step: StepId): string | null =>
  step.startsWith('form/') ? step.slice('form/'.length) : null;

/** All steps in the order of the journey, the form's pages in the place of its screen. */
export const stepsInOrder = (pages: readonly string[]): readonly StepId[] =>
  screens.flatMap((screen): StepId[] =>
    screen === 'form' ? pages.map((page): StepId => `form/${page}`) : [screen],
  );

/** As above, with pages that the form does not have, as a walk of another version may, behind those that it has. */
export function orderOf(pages: readonly string[], seen: readonly StepId[]): readonly StepId[] {
  const others = seen.flatMap((step) => pageOf(step) ?? []).filter((page) => !pages.includes(page));
  return stepsInOrder([...pages, ...new Set(others)]);
}
