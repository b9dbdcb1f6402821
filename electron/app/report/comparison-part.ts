import type { ReportCell, ReportTable } from '../../../shared/print/index.ts';
import { roundFigures, type RoundPart, type RoundReportPaper } from '../../../shared/report/index.ts';
import { judgements } from '../../../shared/trace/values.ts';
import { column, figures, plain, quiet, strong } from './cells.ts';
import type { ReportWords } from './report-words.ts';

/** Two rounds side by side: figures and medians, nothing about causes. */
export function comparisonPart(
  before: NonNullable<RoundReportPaper['before']>,
  now: RoundPart,
  { say }: ReportWords,
): ReportTable {
  const row = (what: string, earlier: number | null, later: number | null): readonly ReportCell[] => [
    plain(what),
    cellOf(earlier, say),
    later === null ? quiet(say('report:none')) : strong(decimal(later)),
    earlier === null || later === null ? quiet(say('report:none')) : plain(signed(later - earlier)),
  ];
  const isSmall = before.report.walks < 20 || now.walks < 20;
  return {
    kind: 'table',
    title: say('report:comparison.title', { name: before.name }),
    note: isSmall ? say('report:comparison.few') : '',
    columns: [
      column(say('report:comparison.what'), 1),
      figures(say('report:comparison.before')),
      figures(say('report:comparison.after')),
      figures(say('report:comparison.change')),
    ],
    rows: [
      ...roundFigures.map((id) =>
        row(say(`report:figure.${id}`), before.report.figures[id], now.figures[id]),
      ),
      ...judgements.map((judgement) =>
        row(
          say(`report:judgement.${judgement}`),
          before.report.judgements[judgement].median,
          now.judgements[judgement].median,
        ),
      ),
    ],
    empty: '',
  };
}

const cellOf = (value: number | null, say: ReportWords['say']): ReportCell =>
  value === null ? quiet(say('report:none')) : plain(decimal(value));

const decimal = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
const signed = (value: number): string =>
  value > 0 ? `+${decimal(value)}` : value < 0 ? `−${decimal(-value)}` : '0';
