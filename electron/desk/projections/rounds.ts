import type { TraceEntry, TraceEventOf } from '../../../shared/trace/index.ts';
import type { AssignmentRow, ProjectedTables } from '../../store/index.ts';
import type { DeskProjection } from './projection.ts';

/** More than one entry can give: their order within it follows from the order in the list. */
const placesPerEntry = 10_000;

/** Rounds and who walks what in them. Comes after the walks, which say whose matter was opened. */
export function projectRounds({ rounds, assignments, walks }: ProjectedTables): DeskProjection {
  const give = (
    { round, seq }: { readonly round: string; readonly seq: number },
    given: Omit<AssignmentRow, 'place' | 'round' | 'state' | 'walk'>,
    index: number,
  ): void =>
    assignments.put({ ...given, round, place: seq * placesPerEntry + index, state: 'drawn', walk: null });

  const change = (
    values: Partial<AssignmentRow>,
    from: readonly AssignmentRow['state'][],
    fields: Partial<AssignmentRow>,
  ): void => {
    for (const { place, state } of assignments.where(values)) {
      if (from.includes(state)) assignments.change({ place }, fields);
    }
  };

  return {
    name: 'rounds',
    clear: () => {
      rounds.clear();
      assignments.clear();
    },
    apply: (entry) => {
      switch (entry.type) {
        case 'round.opened':
          return rounds.put(newRound(entry));
        case 'round.drawn':
          rounds.change({ round: entry.round }, { drawnSeq: entry.seq });
          return entry.assignments.forEach((given, index) => give(entry, { ...given, finding: null }, index));
        case 'round.closed':
          return rounds.change({ round: entry.round }, { closedSeq: entry.seq });
        case 'assignment.added': {
          const { assignment, director, matter, mode, finding } = entry;
          return give(entry, { assignment, director, matter, mode, finding }, 0);
        }
        case 'assignment.withdrawn':
          return change({ assignment: entry.assignment }, ['drawn'], { state: 'withdrawn' });
        case 'session.matter': {
          const walk = walks.get({ sid: entry.sid });
          if (walk === null || walk.assignment === null) return;
          const assigned = { assignment: walk.assignment, matter: entry.matter };
          return change(assigned, ['drawn', 'walked'], { state: 'walked', walk: entry.sid });
        }
        case 'evaluation.signed':
          return change({ walk: entry.walk }, ['walked'], { state: 'evaluated' });
        default:
      }
    },
  };
}

const newRound = (entry: TraceEntry & TraceEventOf<'round.opened'>) => ({
  round: entry.round,
  number: entry.number,
  name: entry.name,
  fromDay: entry.from,
  toDay: entry.to,
  ownDepartmentExcluded: entry.ownDepartmentExcluded,
  noMatterTwice: entry.noMatterTwice,
  departments: entry.departments,
  openedSeq: entry.seq,
  drawnSeq: null,
  closedSeq: null,
});
