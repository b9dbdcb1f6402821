import type { ReportCell, ReportSection } from '../../../shared/print/index.ts';
import type { Agreement, WalkthroughReport } from '../../../shared/report/index.ts';
import { questions } from '../../../shared/trace/values.ts';
import { column, figures, plain, quiet, strong, wrong } from './cells.ts';
import type { ReportWords } from './report-words.ts';

/** The six questions: what the guide says, what was told on asking, what was experienced. */
export function gapPart({ answers }: WalkthroughReport, { say }: ReportWords): ReportSection {
  const differing = questions.filter((question) => answers[question].agreement === 'differs').length;
  const said = (text: string, isDifferent = false): ReportCell =>
    text.trim() === '' ? quiet(say('report:none')) : isDifferent ? strong(text) : plain(text);
  return {
    kind: 'table',
    title: say('report:gap.title'),
    note: say('report:gap.note', { count: differing }),
    columns: [
      column(say('report:gap.question')),
      column(say('report:gap.guide'), 1),
      column(say('report:gap.told'), 1),
      column(say('report:gap.experienced'), 1),
      figures(''),
    ],
    rows: questions.map((question) => {
      const { guide, told, experienced, agreement } = answers[question];
      return [
        strong(say(`report:question.${question}`)),
        said(guide),
        said(told),
        said(experienced, agreement === 'differs'),
        agreementCell(agreement, say),
      ];
    }),
    empty: '',
  };
}

const agreementCell = (agreement: Agreement, say: ReportWords['say']): ReportCell => {
  const text = say(`report:gap.${agreement}`);
  return agreement === 'differs' ? { ...wrong(text), isMarked: true } : quiet(text);
};
