export { createI18n } from './i18n.ts';
export { useWords, type Words } from './words.ts';
