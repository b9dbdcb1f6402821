import type { ReplayState } from '../../shared/trace/replay/index.ts';

/**
 * The control on the screen that was touched, where it can only be that one: of several options, areas or entries the trace does
 * not say which.
 */
export function touchedElement(
  { control }: NonNullable<ReplayState['touched']>,
  nextMatter: string | null,
): Element | null {
  if (control === 'matter') return only(`[data-testid="matter-${nextMatter}"]`);
  if (control === 'other' || control === 'choice' || control === 'area' || control === 'rating') return null;
  return only(`[data-control="${control}"]`);
}

function only(selector: string): Element | null {
  // The veil under a dialog closes it too, and is as large as the screen.
  const found = [...document.querySelectorAll(selector)].filter(
    (element) => element.clientHeight < window.innerHeight / 2,
  );
  return found.length === 1 ? found[0]! : null;
}
