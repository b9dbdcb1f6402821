export { createI18n, pseudoLanguage } from './i18n.ts';
export { useWords, type Words } from './words.ts';
