import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { Store } from '../../store/index.ts';
import { projectDeskActs } from './desk-acts.ts';
import { projectEvaluations } from './evaluations.ts';
import { projectFindings } from './findings.ts';
import { projectHistory } from './history.ts';
import type { DeskProjection } from './projection.ts';
import { projectRounds } from './rounds.ts';
import { projectWalks } from './walks.ts';

export type { DeskProjection } from './projection.ts';

/** All projections, in the order in which each entry has to pass them: later ones look at the tables of earlier ones. */
export const createProjections = ({ projected }: Pick<Store, 'projected'>): readonly DeskProjection[] => [
  projectWalks(projected),
  projectRounds(projected),
  projectEvaluations(projected),
  projectFindings(projected),
  projectDeskActs(projected),
  projectHistory(projected),
];

/** Grows whenever the projections make other rows of the same log: the next start then makes them anew. */
export const projectionVersion = 1;

const batch = 1000;

/**
 * Makes every table anew, as one transaction.
 *
 * @param read entries from..to, both included; all of them in memory, because SQLite does not write while it reads
 */
export function rebuildProjections(
  store: Pick<Store, 'projected' | 'together'>,
  size: number,
  read: (from: number, to: number) => readonly TraceEntry[],
): void {
  const projections = createProjections(store);
  store.together(() => {
    for (const { clear } of projections) clear();
    for (let from = 1; from <= size; from += batch) {
      for (const entry of read(from, Math.min(size, from + batch - 1))) {
        for (const { apply } of projections) apply(entry);
      }
    }
  });
}
