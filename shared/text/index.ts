export { csvCell } from './csv-cell.ts';
export { languages, type Language } from './languages.ts';
export { languageSchema, localizedTextSchema, type LocalizedText } from './localized.ts';
