import type { FormDefinition } from '../../form/index.ts';
import type { StepId, Visit, Walk } from '../walk/index.ts';
import { stepsInOrder } from '../walk/index.ts';
import type { MetricDefinition } from './definition.ts';
import type { Outcome } from './outcome.ts';

/**
 * `lostness` (迷失度): L = √((N/S−1)² + (R/N−1)²) with N different steps seen, S all visits, R the fewest steps that were needed. Below
 * 0.4 not lost, from 0.5 on lost. Meaningful only because the shortest way is known: home, matter, each page of the form that
 * this walk was asked, check, print. Steps before the first home screen (the entry of the code) and after the papers do not count.
 * Source: Smith 1996.
 */
export const lostnessDefinitions = [
  { id: 'lostness', unit: 'ratio', source: 'smith', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export const notLostBelow = 0.4;
export const lostFrom = 0.5;

export function lostnessOf(walk: Walk, form: FormDefinition | null, outcome: Outcome): number | null {
  const seen = visitsOfTask(walk, outcome);
  const different = new Set(seen.map(({ step }) => step));
  const needed = shortestWay(form, different, outcome).length;
  const [n, s] = [different.size, seen.length];
  return n === 0 ? null : Math.hypot(n / s - 1, needed / n - 1);
}

/** Visits that belong to the task. */
export function visitsOfTask(walk: Walk, { endUs }: Outcome): readonly Visit[] {
  const home = walk.visits.findIndex(
    ({ screen }) => screen !== 'ticket' && screen !== 'attract' && screen !== 'language',
  );
  return home < 0
    ? []
    : walk.visits
        .slice(home)
        .filter(({ startUs, screen }) => startUs <= endUs && !afterTask.includes(screen));
}

const afterTask: readonly string[] = ['next', 'rating', 'cleared'];

/**
 * The fewest steps to where the walk ended, in order. A page that is asked under a condition was needed when it was shown; how often
 * a repeated page had to be filled in only the person knows, so it is one step.
 */
export function shortestWay(
  form: FormDefinition | null,
  seen: ReadonlySet<StepId>,
  { result, step }: Pick<Outcome, 'result' | 'step'>,
): readonly StepId[] {
  const pages = (form?.pages ?? [])
    .filter(({ id, showWhen }) => showWhen === undefined || seen.has(`form/${id}`))
    .map(({ id }) => id);
  const order = stepsInOrder(pages);
  const way: readonly StepId[] = [
    'home',
    'matter',
    ...pages.map((page): StepId => `form/${page}`),
    ...(form === null ? [] : (['check', 'print'] as const)),
  ];
  if (result === 'completed') return way;
  // Of a walk that was broken off, as far as it came.
  const farthest = Math.max(
    -1,
    ...[...seen, ...(step === null ? [] : [step])].map((each) => order.indexOf(each)),
  );
  return way.filter((each) => order.indexOf(each) <= farthest);
}
