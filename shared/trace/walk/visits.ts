import type { Screen } from '../values.ts';
import type { EntryOf, Timed } from './entry.ts';
import { stepOf, type StepId } from './steps.ts';

/** One stay on a screen or a page of the form. Times in microseconds since the walk began. */
export interface Visit {
  readonly step: StepId;
  readonly screen: Screen;
  readonly page: string | null;
  readonly item: number | null;
  /** Null when it was entered before the walk began. */
  readonly via: 'forward' | 'back' | null;
  readonly startUs: number;
  readonly endUs: number;
  /** Where it begins in the log, or, entered before the walk, where it is first heard of. */
  readonly seq: number;
  /** What the page counted on it; null when it never left. */
  readonly counted: EntryOf<'screen.leave'> | null;
}

type Edge = Timed<EntryOf<'screen.enter'> | EntryOf<'screen.leave'>>;

/** Stays in order, none over another. What had no end ends with the next one, or with the walk. */
export function visitsOf(edges: readonly Edge[], endUs: number): readonly Visit[] {
  const visits: Visit[] = [];
  let open: Timed<EntryOf<'screen.enter'>> | null = null;
  const add = (from: Edge, startUs: number, until: number, counted: Visit['counted']): void => {
    const { screen, page, item, seq } = from.entry;
    const start = Math.max(startUs, visits.at(-1)?.endUs ?? 0, 0);
    const via = from.entry.type === 'screen.enter' ? from.entry.via : null;
    const end = Math.max(start, until);
    visits.push({
      step: stepOf(screen, page),
      screen,
      page,
      item,
      via,
      startUs: start,
      endUs: end,
      seq,
      counted,
    });
  };
  for (const edge of edges) {
    const { entry, atUs } = edge;
    if (entry.type === 'screen.enter') {
      if (open !== null) add(open, open.atUs, atUs, null);
      open = { entry, atUs };
    } else if (open !== null && isSamePlace(open.entry, entry)) {
      add(open, open.atUs, atUs, entry);
      open = null;
    } else if (open === null) {
      add(edge, atUs - entry.shownMs * 1000, atUs, entry);
    }
  }
  if (open !== null) add(open, open.atUs, endUs, null);
  return visits;
}

type Place = Pick<Visit, 'screen' | 'page' | 'item'>;
const isSamePlace = (a: Place, b: Place): boolean =>
  a.screen === b.screen && a.page === b.page && a.item === b.item;
