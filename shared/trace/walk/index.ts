export type { EntryOf, SessionEntry, Timed } from './entry.ts';
export { readWalk, type Walk } from './read-walk.ts';
export { orderOf, pageOf, stepOf, stepsInOrder, type StepId } from './steps.ts';
export type { Visit } from './visits.ts';
