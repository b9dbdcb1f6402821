import {
  overdue,
  type FindingView,
  type HistoryEntry,
  type MeasureView,
} from '../../../shared/evaluation/index.ts';
import type { FindingRow, MeasureRow } from '../../store/index.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { EvaluationContext } from '../context.ts';

/** Joins what the tables and the log say of a problem. */
export interface FindingReader {
  readonly view: (row: FindingRow) => FindingView;
  readonly history: (subject: string) => readonly HistoryEntry[];
}

export function createFindingReader(
  { tables, log, entry, dayOf, today }: EvaluationContext,
  calendar: Calendar,
): FindingReader {
  const { walks, measures, history } = tables;

  const measureView = (row: MeasureRow, cycle: number): MeasureView => {
    const { text, by, t } = entry(row.setSeq, 'measure.set');
    const doneEntry = row.doneSeq === null ? null : entry(row.doneSeq, 'measure.done');
    const doneDay = row.doneMs === null ? null : dayOf(row.doneMs);
    const isWithdrawn = row.withdrawnSeq !== null;
    const isOfEarlierCycle = row.cycle !== cycle;
    return {
      measure: row.measure,
      kind: row.kind,
      text,
      setBy: by,
      setMs: t,
      isOfEarlierCycle,
      firstDue: row.firstDue,
      due: row.due,
      workingDays: row.workingDays,
      calendar: row.calendar,
      extensions: row.extensions === 0 ? [] : extensionsOf(row.measure),
      done: doneEntry && { text: doneEntry.text, files: doneEntry.files, atMs: doneEntry.t },
      isWithdrawn,
      overdue:
        isWithdrawn || isOfEarlierCycle ? null : overdue(row.due, doneDay, today(), calendar.current()),
    };
  };
  const extensionsOf = (measure: string): MeasureView['extensions'] =>
    entriesOf(`measure/${measure}`).flatMap((one) =>
      one.type === 'measure.extended' ? [{ due: one.due, reason: one.reason, atMs: one.t }] : [],
    );
  const entriesOf = (subject: string) =>
    history.where({ subject }).flatMap(({ seq }) => [...log.entries(seq, seq)]);

  return {
    view: (row) => {
      const content =
        row.contentSeq === row.addedSeq
          ? entry(row.addedSeq, 'finding.added')
          : entry(row.contentSeq, 'finding.revised');
      const walk = walks.get({ sid: row.walk });
      const inspected = row.inspectedSeq === null ? null : entry(row.inspectedSeq, 'finding.reinspected');
      const closed = row.closedSeq === null ? null : entry(row.closedSeq, 'finding.closed');
      return {
        finding: row.finding,
        walk: row.walk,
        round: walk?.round ?? null,
        matter: walk?.matter ?? null,
        foundBy: row.foundBy,
        department: row.department,
        category: row.category,
        severity: row.severity,
        element: row.element,
        text: content.text,
        evidence: content.evidence,
        state: row.state,
        cycle: row.cycle,
        addedMs: entry(row.addedSeq, 'finding.added').t,
        inspected: inspected && {
          by: inspected.by,
          fixed: inspected.fixed,
          text: inspected.text,
          atMs: inspected.t,
        },
        closed: closed && { how: closed.how, text: closed.text, atMs: closed.t },
        measures: measures
          .where({ finding: row.finding })
          .sort((a, b) => a.setSeq - b.setSeq)
          .map((measure) => measureView(measure, row.cycle)),
      };
    },
    history: (subject) =>
      entriesOf(subject).map((one) => ({
        seq: one.seq,
        atMs: one.t,
        by: 'by' in one ? one.by : null,
        type: one.type,
      })),
  };
}
