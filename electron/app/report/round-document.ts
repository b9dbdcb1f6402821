import type {
  ReportCell,
  ReportDocument,
  ReportFigure,
  ReportSection,
  ReportTable,
} from '../../../shared/print/index.ts';
import { roundFigures, type RoundPart, type RoundReportPaper } from '../../../shared/report/index.ts';
import { judgements, questions } from '../../../shared/trace/values.ts';
import { hallMinute } from '../hall-time.ts';
import { column, fault, figures, number, plain, quiet, strong } from './cells.ts';
import { comparisonPart } from './comparison-part.ts';
import { measuresPart, severityCell } from './findings-part.ts';
import type { ReportWords } from './report-words.ts';
import { verificationPart } from './verification-part.ts';

/** The report of a round: its six figures, what was found and judged, what is still open, and how to check all that. */
export function roundDocument(paper: RoundReportPaper, words: ReportWords): ReportDocument {
  const { report, before } = paper;
  const { say, text, day } = words;
  const { round } = report;
  return {
    kind: 'report',
    language: words.language,
    hallName: text(paper.hall.name),
    seal: paper.hall.seal,
    trail: [say('report:round.trail')],
    title: say('report:round.title', { name: round.name }),
    subtitle: say('report:round.subtitle', {
      from: day(round.fromDay),
      to: day(round.toDay),
      walks: report.walks,
    }),
    figures: figuresOf(report, words),
    sections: [
      before === null
        ? assignmentsPart(paper, words)
        : { kind: 'pair', left: comparisonPart(before, report, words), right: assignmentsPart(paper, words) },
      { kind: 'pair', left: gapsPart(report, words), right: judgementsPart(report, words) },
      partsPart('departments', report.byDepartment, paper.departments, words),
      partsPart('matters', report.byMatter, paper.matters, words),
      problemsPart(paper, words),
      openMeasuresPart(paper, words),
    ],
    verification: verificationPart(paper.verification, words),
    printedAt: hallMinute(paper.madeMs),
    kioskName: paper.kioskName,
  };
}

/** The six figures, and what has to be looked after. */
function figuresOf({ figures: six, measures }: RoundPart, { say }: ReportWords): readonly ReportFigure[] {
  return [
    ...roundFigures.map((id) => ({
      label: say(`report:figure.${id}`),
      value: String(six[id]),
      note: '',
    })),
    { label: say('report:figure.open'), value: String(measures.open), note: '' },
    { label: say('report:figure.overdue'), value: String(measures.overdue), note: '' },
  ];
}

function assignmentsPart({ report }: RoundReportPaper, { say }: ReportWords): ReportTable {
  const { assignments } = report.round;
  return {
    kind: 'table',
    title: say('report:assignments.title'),
    note: '',
    columns: [column(say('report:assignments.what'), 1), figures(say('report:assignments.count'))],
    rows: (['evaluated', 'walked', 'drawn', 'withdrawn'] as const).map((state) => [
      plain(say(`report:assignments.${state}`)),
      number(assignments[state]),
    ]),
    empty: '',
  };
}

function judgementsPart({ judgements: given, walks }: RoundPart, { say }: ReportWords): ReportTable {
  return {
    kind: 'table',
    title: say('report:judgements.title'),
    note: walks < 20 ? say('report:few') : '',
    columns: [
      column(say('report:judgements.judgement'), 1),
      figures(say('report:judgements.median')),
      figures(say('report:judgements.range')),
      figures(say('report:judgements.count')),
    ],
    rows: judgements.map((judgement) => {
      const { n, median, least, most } = given[judgement];
      return [
        strong(say(`report:judgement.${judgement}`)),
        median === null ? quiet(say('report:none')) : strong(decimal(median)),
        least === null || most === null ? quiet(say('report:none')) : plain(`${least}–${most}`),
        quiet(String(n)),
      ];
    }),
    empty: '',
  };
}

function gapsPart({ gaps }: RoundPart, { say }: ReportWords): ReportTable {
  return {
    kind: 'table',
    title: say('report:gaps.title'),
    note: say('report:gaps.note'),
    columns: [
      column(say('report:gap.question'), 1),
      figures(say('report:gap.agrees')),
      figures(say('report:gap.differs')),
      figures(say('report:gap.unknown')),
    ],
    rows: questions.map((question) => [
      strong(say(`report:question.${question}`)),
      number(gaps[question].agrees),
      fault(gaps[question].differs),
      quiet(String(gaps[question].unknown)),
    ]),
    empty: '',
  };
}

function partsPart(
  of: 'departments' | 'matters',
  parts: readonly (RoundPart & { readonly id: string })[],
  names: RoundReportPaper['departments'],
  { say, text }: ReportWords,
): ReportSection {
  const judged = (part: RoundPart): readonly ReportCell[] =>
    judgements.map((judgement) => {
      const { median } = part.judgements[judgement];
      return median === null ? quiet(say('report:none')) : plain(decimal(median));
    });
  return {
    kind: 'table',
    title: say(`report:${of}.title`),
    note: '',
    columns: [
      column(say(of === 'departments' ? 'report:departments.department' : 'report:matters.matter'), 1),
      figures(say('report:departments.walks')),
      figures(say('report:departments.problems')),
      figures(say('report:departments.onSite')),
      figures(say('report:departments.deadline')),
      figures(say('report:departments.overdue')),
      ...judgements.map((judgement) => figures(say(`report:judgementShort.${judgement}`))),
    ],
    rows: parts.map((part) => [
      strong(names[part.id] === undefined ? part.id : text(names[part.id]!)),
      number(part.walks),
      number(part.figures.problems),
      number(part.figures.rectifiedOnSite),
      number(part.figures.timeLimited),
      fault(part.measures.overdue),
      ...judged(part),
    ]),
    empty: say('report:none'),
  };
}

function problemsPart(
  { report, departments, matters }: RoundReportPaper,
  { say, text }: ReportWords,
): ReportSection {
  const nameIn = (names: RoundReportPaper['departments'], id: string): string =>
    names[id] === undefined ? id : text(names[id]);
  return {
    kind: 'table',
    title: say('report:findings.title'),
    note: '',
    columns: [
      figures(say('report:findings.number')),
      column(say('report:findings.severity')),
      column(say('report:findings.category')),
      column(say('report:findings.text'), 2),
      column(say('report:matters.matter'), 1),
      column(say('report:findings.department')),
      figures(say('report:findings.state')),
    ],
    rows: report.problems.map((problem, at) => [
      plain(String(at + 1)),
      severityCell(problem.severity, say),
      plain(say(`report:category.${problem.category}`)),
      strong(problem.text),
      problem.matter === null ? quiet(say('report:none')) : plain(nameIn(matters, problem.matter)),
      plain(nameIn(departments, problem.department)),
      plain(say(`report:state.${problem.state}`)),
    ]),
    empty: say('report:findings.none'),
  };
}

function openMeasuresPart({ report }: RoundReportPaper, words: ReportWords): ReportSection {
  const open = report.problems.flatMap(({ measures, state }, at) =>
    measures
      .filter(({ done, isWithdrawn }) => done === null && !isWithdrawn && state !== 'closed')
      .map((measure) => ({
        problem: String(at + 1),
        kind: measure.kind,
        text: measure.text,
        due: measure.due,
        extensions: measure.extensions.length,
        isDone: false,
        isWithdrawn: false,
        overdueDays: measure.overdue?.days ?? null,
      })),
  );
  // What is overdue the longest comes first.
  open.sort((a, b) => (b.overdueDays ?? 0) - (a.overdueDays ?? 0));
  return measuresPart(open, 'openTitle', words);
}

const decimal = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
