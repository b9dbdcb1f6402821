import type { TraceEntry, TraceEventOf } from '../../../shared/trace/index.ts';
import type { ProjectedTables } from '../../store/index.ts';
import type { DeskProjection } from './projection.ts';

/** Problems and what is done about them. */
export function projectFindings({ findings, measures }: ProjectedTables): DeskProjection {
  /** A problem stands as its measures do, until somebody has looked again or struck it off. */
  const settle = (finding: string): void => {
    const row = findings.get({ finding });
    if (row === null || ['re-inspected', 'closed', 'withdrawn'].includes(row.state)) return;
    const counting = measures.where({ finding, cycle: row.cycle, withdrawnSeq: null });
    const isDone = counting.every(({ doneSeq }) => doneSeq !== null);
    const untouched = row.cycle === 0 ? 'open' : 'reopened';
    const state = counting.length === 0 ? untouched : isDone ? 'done' : 'in-rectification';
    findings.change({ finding }, { state });
  };
  const changeMeasure = (
    measure: string,
    fields: (before: NonNullable<ReturnType<typeof measures.get>>) => Parameters<typeof measures.change>[1],
  ): void => {
    const before = measures.get({ measure });
    if (before === null) return;
    measures.change({ measure }, fields(before));
    settle(before.finding);
  };
  const reopen = (finding: string): void => {
    const row = findings.get({ finding });
    if (row !== null)
      findings.change({ finding }, { state: 'reopened', cycle: row.cycle + 1, closedSeq: null });
  };

  return {
    name: 'findings',
    clear: () => {
      findings.clear();
      measures.clear();
    },
    apply: (entry) => {
      switch (entry.type) {
        case 'finding.added':
          return findings.put(newFinding(entry));
        case 'finding.revised': {
          const { finding, department, category, severity, element, seq: contentSeq } = entry;
          return findings.change({ finding }, { department, category, severity, element, contentSeq });
        }
        case 'finding.withdrawn':
          return findings.change({ finding: entry.finding }, { state: 'withdrawn' });
        case 'finding.reinspected':
          findings.change({ finding: entry.finding }, { inspectedSeq: entry.seq });
          return entry.fixed
            ? findings.change({ finding: entry.finding }, { state: 're-inspected' })
            : reopen(entry.finding);
        case 'finding.closed':
          return findings.change({ finding: entry.finding }, { state: 'closed', closedSeq: entry.seq });
        case 'finding.reopened':
          return reopen(entry.finding);
        case 'measure.set': {
          const cycle = findings.get({ finding: entry.finding })?.cycle ?? 0;
          measures.put({ ...newMeasure(entry), cycle });
          return settle(entry.finding);
        }
        case 'measure.extended':
          return changeMeasure(entry.measure, ({ extensions }) => ({
            due: entry.due,
            extensions: extensions + 1,
          }));
        case 'measure.done':
          return changeMeasure(entry.measure, () => ({ doneSeq: entry.seq, doneMs: entry.t }));
        case 'measure.withdrawn':
          return changeMeasure(entry.measure, () => ({ withdrawnSeq: entry.seq }));
        default:
      }
    },
  };
}

const newFinding = (entry: TraceEntry & TraceEventOf<'finding.added'>) => ({
  finding: entry.finding,
  walk: entry.walk,
  foundBy: entry.by,
  department: entry.department,
  category: entry.category,
  severity: entry.severity,
  element: entry.element,
  state: 'open' as const,
  cycle: 0,
  addedSeq: entry.seq,
  contentSeq: entry.seq,
  inspectedSeq: null,
  closedSeq: null,
});

const newMeasure = (entry: TraceEntry & TraceEventOf<'measure.set'>) => ({
  measure: entry.measure,
  finding: entry.finding,
  kind: entry.kind,
  setSeq: entry.seq,
  firstDue: entry.due,
  due: entry.due,
  workingDays: entry.workingDays,
  calendar: entry.calendar,
  extensions: 0,
  doneSeq: null,
  doneMs: null,
  withdrawnSeq: null,
});
