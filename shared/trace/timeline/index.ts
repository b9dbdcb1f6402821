export {
  clockTime,
  layoutTimeline,
  type TimelineLayout,
  type TimelinePlace,
  type TimelineWords,
} from './layout.ts';
export { markShapes, medianShapes, standsAbove } from './marks.ts';
export type { Ink, Shape } from './shapes.ts';
export { layoutStages, stageHeight, type StageTime } from './stages.ts';
export { markKinds, timelineOf, type MarkKind, type Timeline, type TimelineMark } from './timeline.ts';
