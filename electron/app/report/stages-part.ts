import type { ReportSection } from '../../../shared/print/index.ts';
import type { ReportStage, WalkthroughReport } from '../../../shared/report/index.ts';
import { clockTime } from '../../../shared/trace/timeline/index.ts';
import { column, figures, plain, quiet, strong, wrong } from './cells.ts';
import type { ReportWords } from './report-words.ts';

/** How long a stage was, as it was written down; null when it was not. */
export const stageMs = ({ fromMs, toMs }: ReportStage): number | null =>
  fromMs === null || toMs === null || toMs < fromMs ? null : toMs - fromMs;

export function stagesPart({ stages }: WalkthroughReport, words: ReportWords): ReportSection {
  const { say, time } = words;
  const span = ({ fromMs, toMs }: ReportStage): string =>
    fromMs === null ? say('report:none') : toMs === null ? time(fromMs) : `${time(fromMs)}–${time(toMs)}`;
  return {
    kind: 'table',
    title: say('report:stages.title'),
    note: '',
    columns: [
      column(say('report:stages.stage')),
      column(say('report:stages.from')),
      figures(say('report:stages.lasted')),
      figures(say('report:stages.waited')),
      column(say('report:stages.told'), 1),
      figures(say('report:stages.correct')),
    ],
    rows: stages.map((stage) => {
      const ms = stageMs(stage);
      return [
        strong(say(`walk:stage.${stage.stage}`)),
        plain(span(stage)),
        ms === null ? quiet(say('report:none')) : plain(clockTime(ms)),
        stage.waitedSeconds === null
          ? quiet(say('report:none'))
          : plain(clockTime(stage.waitedSeconds * 1000)),
        plain(happened(stage, words)),
        stage.correct === 'differs'
          ? { ...wrong(say('report:gap.differs')), isMarked: true }
          : quiet(stage.correct === 'agrees' ? say('report:gap.agrees') : say('report:none')),
      ];
    }),
    empty: say('report:stages.none'),
  };
}

function happened(
  { answered, transferred, told, note }: ReportStage,
  { say, language }: ReportWords,
): string {
  const parts = [
    answered === null ? '' : say(answered ? 'report:stages.answered' : 'report:stages.notAnswered'),
    transferred === null || transferred === 0 ? '' : say('report:stages.transferred', { count: transferred }),
    told,
    note,
  ].filter((part) => part.trim() !== '');
  return parts.join(language === 'en' ? '; ' : '；');
}
