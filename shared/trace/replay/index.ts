export { applyStep } from './apply-step.ts';
export { firstState, type ReplayState } from './replay-state.ts';
export type { ReplayStep } from './replay-step.ts';
export { replayOf, type Replay } from './replay.ts';
export type { ReplayCatalogue } from './replay-catalogue.ts';
