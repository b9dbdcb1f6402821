import type { ReportSection, ReportTable } from '../../../shared/print/index.ts';
import type { WalkthroughReport } from '../../../shared/report/index.ts';
import { mayClaim, metricCatalogue, totalIds, type TotalId } from '../../../shared/trace/metrics/index.ts';
import { column, figures, plain, quiet, strong } from './cells.ts';
import { figureInWords } from './figures-in-words.ts';
import type { ReportWords } from './report-words.ts';

/** Every figure that the kiosk measured, beside the others' median and range. */
export function metricsPart({ metrics, others }: WalkthroughReport, { say }: ReportWords): ReportSection {
  const measured = metricCatalogue.flatMap(({ id, unit }) => {
    if (!isTotal(id)) return [];
    const value = metrics.totals[id];
    return value === null ? [] : [{ id, unit, value, usual: others.totals[id] }];
  });
  const few = others.n > 0 && !mayClaim(others) ? say('report:few') : '';
  const half = Math.ceil(measured.length / 2);
  const table = (title: string, note: string, rows: typeof measured): ReportTable => ({
    kind: 'table',
    title,
    note,
    columns: [
      column(say('report:metrics.metric'), 1),
      figures(say('report:metrics.value')),
      figures(say('report:metrics.median')),
      figures(say('report:metrics.range')),
    ],
    rows: rows.map(({ id, unit, value, usual }) => [
      plain(say(`metrics:name.${id}`)),
      strong(figureInWords(value, unit)),
      ...(usual === undefined
        ? [quiet(say('report:none')), quiet(say('report:none'))]
        : [
            plain(figureInWords(usual.median, unit)),
            quiet(`${figureInWords(usual.least, unit)}–${figureInWords(usual.most, unit)}`),
          ]),
    ]),
    empty: '',
  });
  return {
    kind: 'pair',
    left: table(say('report:metrics.title'), '', measured.slice(0, half)),
    right: table(
      '',
      few === '' ? say('report:metrics.expected', { n: others.n }) : few,
      measured.slice(half),
    ),
  };
}

const isTotal = (id: string): id is TotalId => (totalIds as readonly string[]).includes(id);
