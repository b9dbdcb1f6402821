import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { ProjectedTables } from '../../store/index.ts';
import { partOf } from './evaluations.ts';
import type { DeskProjection } from './projection.ts';

/** Which entries are about which record, so that whoever reads one can see all that was ever said of it. */
export function projectHistory({ history, measures }: ProjectedTables): DeskProjection {
  const findingOf = (measure: string): readonly string[] => {
    const row = measures.get({ measure });
    return row === null ? [] : [`finding/${row.finding}`];
  };
  const subjectsOf = (entry: TraceEntry): readonly string[] => {
    const part = partOf(entry);
    if (part !== null) return [`walk/${part.walk}/${part.part}`];
    switch (entry.type) {
      case 'round.opened':
      case 'round.drawn':
      case 'round.closed':
        return [`round/${entry.round}`];
      case 'assignment.added':
        return [`assignment/${entry.assignment}`, `round/${entry.round}`];
      case 'assignment.withdrawn':
        return [`assignment/${entry.assignment}`];
      case 'finding.added':
      case 'finding.revised':
      case 'finding.withdrawn':
      case 'finding.reinspected':
      case 'finding.closed':
      case 'finding.reopened':
        return [`finding/${entry.finding}`];
      case 'measure.set':
      case 'measure.extended':
      case 'measure.done':
      case 'measure.withdrawn':
        return [`measure/${entry.measure}`, ...findingOf(entry.measure)];
      default:
        return [];
    }
  };
  return {
    name: 'history',
    clear: history.clear,
    apply: (entry) => {
      for (const subject of subjectsOf(entry)) history.put({ subject, seq: entry.seq });
    },
  };
}
