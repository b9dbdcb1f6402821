export { answerPage, type AnswerPageOptions } from './answer-page.ts';
export { channels } from './channels.ts';
export { isPageOf } from './is-page-of.ts';
