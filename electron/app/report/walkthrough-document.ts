import type { ReportDocument, ReportFigure, ReportSection } from '../../../shared/print/index.ts';
import type { WalkthroughReport } from '../../../shared/report/index.ts';
import type { TotalId } from '../../../shared/trace/metrics/index.ts';
import { clockTime } from '../../../shared/trace/timeline/index.ts';
import { judgements } from '../../../shared/trace/values.ts';
import { hallMinute } from '../hall-time.ts';
import { column, figures, plain, quiet, strong } from './cells.ts';
import { figureInWords } from './figures-in-words.ts';
import { findingsPart, measuresPart } from './findings-part.ts';
import { gapPart } from './gap-part.ts';
import { metricsPart } from './metrics-part.ts';
import type { ReportWords } from './report-words.ts';
import { slowPart } from './slow-part.ts';
import { stageMs, stagesPart } from './stages-part.ts';
import { timelinePart } from './timeline-part.ts';
import { verificationPart } from './verification-part.ts';

/** The report of one walkthrough: what happened, how long it took, what was found, how to check all that. */
export function walkthroughDocument(report: WalkthroughReport, words: ReportWords): ReportDocument {
  const { say, text } = words;
  const findings = report.findings.filter(({ state }) => state !== 'withdrawn');
  return {
    kind: 'report',
    language: words.language,
    hallName: text(report.hall.name),
    seal: report.hall.seal,
    trail: [say('report:walkthrough.title'), report.round ?? say('report:walkthrough.free')],
    title: text(report.matter),
    subtitle: say('report:walkthrough.subtitle', {
      began: words.moment(report.beganMs),
      mode: say(`report:mode.${report.mode ?? 'none'}`),
      director: report.director,
    }),
    figures: outcomeFigures(report, words),
    sections: [
      timelinePart(report, words),
      slowPart(report, words),
      gapPart(report, words),
      stagesPart(report, words),
      findingsPart(findings, words),
      measuresPart(
        findings.flatMap(({ measures }, at) =>
          measures.map((measure) => ({ ...measure, problem: String(at + 1) })),
        ),
        'title',
        words,
      ),
      judgementsPart(report, words),
      metricsPart(report, words),
    ],
    verification: verificationPart(report.verification, words),
    printedAt: hallMinute(report.madeMs),
    kioskName: report.kioskName,
  };
}

function outcomeFigures(report: WalkthroughReport, words: ReportWords): ReportDocument['figures'] {
  const { say } = words;
  const { metrics, others, stages } = report;
  const { outcome, totals, papers } = metrics;
  const median = (id: TotalId, unit: 'ms' | 'count'): string => {
    const usual = others.totals[id];
    return usual === undefined
      ? say('report:figure.noMedian')
      : say('report:figure.median', { value: figureInWords(usual.median, unit) });
  };
  const counted = (label: 'errors' | 'helps' | 'backtracks'): ReportFigure => ({
    label: say(`report:figure.${label}`),
    value: String(totals[label] ?? 0),
    note: median(label, 'count'),
  });
  const missing = papers.filter(({ outUs, state }) => outUs === null && state !== 'cancelled').length;
  const whole = stages.map(stageMs);
  const total = whole.reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
  return [
    {
      label: say('report:figure.outcome'),
      value: say(`walk:outcome.${outcome.result}`),
      note:
        outcome.reason === null
          ? outcome.withHelp
            ? say('walk:outcome.completedWithHelp')
            : ''
          : say(`walk:reason.${outcome.reason}` as Parameters<ReportWords['say']>[0]),
    },
    {
      label: say('report:figure.total'),
      value: total === 0 ? say('report:none') : clockTime(total),
      note: total === 0 ? '' : say('report:figure.unit'),
    },
    {
      label: say('report:figure.kiosk'),
      value: clockTime(totals.kioskTime ?? 0),
      note: median('kioskTime', 'ms'),
    },
    counted('errors'),
    counted('helps'),
    counted('backtracks'),
    {
      label: say('report:figure.papers'),
      value: String(papers.length),
      note:
        papers.length === 0
          ? ''
          : missing === 0
            ? say('report:figure.allOut')
            : say('report:figure.notAllOut', { missing }),
    },
    {
      parts: judgements.map((judgement) => ({
        label: say(`report:judgementShort.${judgement}`),
        value: String(report.judgements[judgement]?.score ?? say('report:none')),
      })),
    },
  ];
}

function judgementsPart({ judgements: given }: WalkthroughReport, { say }: ReportWords): ReportSection {
  return {
    kind: 'table',
    title: say('report:judgements.title'),
    note: '',
    columns: [
      column(say('report:judgements.judgement')),
      figures(say('report:judgements.score')),
      column(say('report:judgements.note'), 1),
    ],
    rows: judgements.map((judgement) => {
      const found = given[judgement];
      return [
        strong(say(`report:judgement.${judgement}`)),
        found === null ? quiet(say('report:judgements.none')) : strong(String(found.score)),
        plain(found?.note ?? ''),
      ];
    }),
    empty: '',
  };
}
