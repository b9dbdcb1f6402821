import type { ReportCell, ReportSection } from '../../../shared/print/index.ts';
import type { ReportFinding, ReportMeasure } from '../../../shared/report/index.ts';
import { column, figures, plain, quiet, strong, wrong } from './cells.ts';
import type { ReportWords } from './report-words.ts';

export function findingsPart(findings: readonly ReportFinding[], { say, text }: ReportWords): ReportSection {
  return {
    kind: 'table',
    title: say('report:findings.title'),
    note: '',
    columns: [
      figures(say('report:findings.number')),
      column(say('report:findings.severity')),
      column(say('report:findings.category')),
      column(say('report:findings.text'), 1),
      column(say('report:findings.evidence')),
      column(say('report:findings.department')),
      figures(say('report:findings.state')),
    ],
    rows: findings.map(({ severity, category, text: found, evidence, department, state }, at) => [
      plain(String(at + 1)),
      severityCell(severity, say),
      plain(say(`report:category.${category}`)),
      strong(found),
      evidenceCell(evidence, say),
      plain(text(department)),
      plain(say(`report:state.${state}`)),
    ]),
    empty: say('report:findings.none'),
  };
}

export const severityCell = (severity: ReportFinding['severity'], say: ReportWords['say']): ReportCell => {
  const text = say(`report:severity.${severity}`);
  return severity === 'serious' ? wrong(text) : plain(text);
};

function evidenceCell(evidence: readonly number[], say: ReportWords['say']): ReportCell {
  const first = evidence[0];
  if (first === undefined) return quiet(say('report:none'));
  return evidence.length === 1
    ? plain(say('report:findings.entries', { first }))
    : plain(say('report:findings.entriesMore', { first, count: evidence.length }));
}

/** A measure with the number of its problem in the table above. */
export interface NumberedMeasure extends ReportMeasure {
  readonly problem: string;
}

export function measuresPart(
  measures: readonly NumberedMeasure[],
  title: 'title' | 'openTitle',
  words: ReportWords,
): ReportSection {
  const { say, day } = words;
  return {
    kind: 'table',
    title: say(`report:measures.${title}`),
    note: '',
    columns: [
      figures(say('report:measures.number')),
      column(say('report:measures.kind')),
      column(say('report:measures.text'), 1),
      column(say('report:measures.due')),
      figures(say('report:measures.progress')),
    ],
    rows: measures.map((measure) => [
      plain(measure.problem),
      plain(say(`report:measure.${measure.kind}`)),
      plain(measure.text),
      measure.due === null ? quiet(say('report:none')) : plain(day(measure.due)),
      progressCell(measure, words),
    ]),
    empty: say(title === 'title' ? 'report:measures.none' : 'report:measures.noneOpen'),
  };
}

function progressCell(
  { isDone, isWithdrawn, overdueDays, extensions }: ReportMeasure,
  { say, language }: ReportWords,
): ReportCell {
  if (isWithdrawn) return quiet(say('report:measures.withdrawn'));
  const comma = language === 'en' ? ', ' : '，';
  const extended =
    extensions === 0 ? '' : `${comma}${say('report:measures.extended', { count: extensions })}`;
  if (isDone) return plain(`${say('report:measures.done')}${extended}`);
  return overdueDays === null
    ? plain(`${say('report:measures.open')}${extended}`)
    : wrong(`${say('report:measures.overdue', { count: overdueDays })}${extended}`);
}
