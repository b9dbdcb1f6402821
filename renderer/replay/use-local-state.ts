import { useLayoutEffect } from 'react';
import type { ReplayState } from '../../shared/trace/replay/index.ts';

/**
 * Two things a screen keeps to itself, and the trace tells: which field of a page is in hand, and whether the whole guide lies
 * open. They are brought about as a person would, by pressing.
 */
export function useLocalState({ screen, inHand, guide, page, item }: ReplayState): void {
  const field = inHand?.field ?? null;
  useLayoutEffect(() => {
    if (screen !== 'form' || field === null) return;
    if (find(`[data-in-hand][data-field="${field}"]`) === null)
      find(`[data-testid="field-${field}"]`)?.click();
  }, [screen, field, page, item]);
  useLayoutEffect(() => {
    if (screen !== 'matter') return undefined;
    if (guide) find('[data-testid="guide"]')?.click();
    return () => {
      // The guide's own Back; on the notification itself there is nothing to close.
      if (guide && find('[data-testid="guide"]') === null)
        find('[data-screen="matter"] [data-testid="back"]')?.click();
    };
  }, [screen, guide]);
}

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
