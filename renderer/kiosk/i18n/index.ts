export { createI18n } from './i18n.ts';
export { useWords, type Words } from './words.ts';
export { usePaperWords } from './paper-words.ts';
