import type { ReportSection } from '../../../shared/print/index.ts';
import type { WalkthroughReport } from '../../../shared/report/index.ts';
import { mayClaim, slowest } from '../../../shared/trace/metrics/index.ts';
import { clockTime } from '../../../shared/trace/timeline/index.ts';
import type { StepId } from '../../../shared/trace/walk/index.ts';
import { column, fault, figures, number, plain, quiet, strong } from './cells.ts';
import type { ReportWords } from './report-words.ts';

const rows = 6;
/** From so many times the usual on a bar is drawn in full ink. */
const slowFrom = 2;

/** What took longest, against other walks and against somebody who knows the way. */
export function slowPart({ metrics, others, form }: WalkthroughReport, words: ReportWords): ReportSection {
  const { say } = words;
  const items = slowest(metrics, others, rows);
  const most = Math.max(1, ...items.map(({ times }) => times ?? 0));
  const note = others.n === 0 ? 'noteAlone' : mayClaim(others) ? 'note' : 'few';
  return {
    kind: 'table',
    title: say('report:slow.title'),
    note: say(`report:slow.${note}`, { n: others.n }),
    columns: [
      column(say('report:slow.item'), 1),
      column(say('report:slow.input')),
      figures(say('report:slow.time')),
      figures(say('report:slow.median')),
      figures(say('report:slow.expert')),
      column(say('report:slow.times')),
      figures(say('report:slow.corrections')),
      figures(say('report:slow.errors')),
    ],
    rows: items.map((item) => [
      strong(item.of === 'step' ? words.stepName(item.id as StepId, form) : words.fieldName(item.id, form)),
      quiet(say(`walk:field.${item.kind ?? 'read'}`)),
      strong(clockTime(item.timeMs)),
      item.median === null ? quiet(say('report:none')) : plain(clockTime(item.median.median)),
      item.predictedMs === null ? quiet(say('report:none')) : plain(clockTime(item.predictedMs)),
      {
        text: item.times!.toFixed(1),
        bar: item.times! / most,
        tone: item.times! >= slowFrom ? 'plain' : 'quiet',
      },
      number(item.corrections),
      fault(item.errors),
    ]),
    empty: say('report:slow.none'),
  };
}
