import type { SessionContext } from '../session/index.ts';
import type { Place } from './screen-notes.ts';

/** Where the citizen is; null before somebody has begun and after everything was cleared. */
export function placeOf({ screen, step }: SessionContext): Place | null {
  if (screen === 'attract' || screen === 'cleared') return null;
  if (screen !== 'form' || step === null) return { screen, page: null, item: null };
  return { screen, page: step.page, item: step.kind === 'item' ? step.item : null };
}

/** What tells one place from another: also which list, and the list of items from the page itself. */
export function keyOf(context: SessionContext): string {
  const place = placeOf(context);
  return JSON.stringify([
    place,
    context.screen === 'form' ? context.step?.kind : null,
    context.screen === 'list' ? context.listing : null,
  ]);
}
