import type { ReportSection } from '../../../shared/print/index.ts';
import type { WalkthroughReport } from '../../../shared/report/index.ts';
import {
  clockTime,
  layoutStages,
  layoutTimeline,
  markKinds,
  markShapes,
  medianShapes,
  stageHeight,
  standsAbove,
} from '../../../shared/trace/timeline/index.ts';
import { stageMs } from './stages-part.ts';
import type { ReportWords } from './report-words.ts';

/** Px that the drawing is laid out for; the paper makes it as wide as its text. */
const width = 760;

/** The staircase as on the screen, and the stages of the whole walkthrough below it. */
export function timelinePart(report: WalkthroughReport, words: ReportWords): ReportSection {
  const { timeline, form } = report;
  const { say } = words;
  const layout = layoutTimeline(
    timeline,
    {
      rows: timeline.rows.map((step) => words.stepName(step, form)),
      minutes: say('walk:timeline.minutes'),
      seconds: say('walk:timeline.seconds'),
    },
    width,
  );
  const kinds = markKinds.filter((kind) => timeline.marks.some((mark) => mark.kind === kind));
  const most = Math.max(0, ...timeline.medians.map(({ n }) => n));
  const stages = report.stages.flatMap((stage) => {
    const ms = stageMs(stage);
    return ms === null
      ? []
      : [{ stage: stage.stage, ms, label: `${say(`walk:stage.${stage.stage}`)} ${clockTime(ms)}` }];
  });
  const seconds = Math.round(timeline.lengthMs / 1000);
  return {
    kind: 'timeline',
    title: say('walk:timeline.title', {
      time:
        seconds < 60
          ? say('walk:timeline.secondsOnly', { seconds })
          : say('walk:timeline.time', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
    }),
    note: timeline.medians.some(({ mayClaim }) => !mayClaim) ? say('walk:timeline.fewWalks') : '',
    legend: [
      ...kinds.map((kind) => ({
        shapes: markShapes(kind, 9, 12),
        top: standsAbove.includes(kind) ? -9.5 : 3,
        text: say(`walk:mark.${kind}`),
      })),
      ...(most === 0
        ? []
        : [{ shapes: medianShapes(9, 9), top: 0, text: say('walk:mark.median', { n: most }) }]),
    ],
    width,
    height: layout.height,
    shapes: layout.shapes,
    stages: stages.length > 1 ? layoutStages(stages, layout.left, width) : [],
    stagesHeight: stageHeight,
  };
}
