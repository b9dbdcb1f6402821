export { composeEvaluation } from './compose.ts';
export { entriesOf, openProjections } from './projections.ts';
export { loadEvaluationWords } from './words.ts';
