export { createDeskI18n } from './i18n.ts';
export { useWords, type DeskT, type DeskWords } from './words.ts';
