export { Answered } from './answered.tsx';
export { ReasonForm } from './reason-form.tsx';
export { useDay } from './use-day.ts';
export { useEvaluationAct } from './use-evaluation-act.ts';
export { useRefusalSentence } from './use-refusal-sentence.ts';
export type { RoundsT } from './words.ts';
