export {
  languages,
  languageSchema,
  localizedTextSchema,
  type Language,
  type LocalizedText,
} from './localized.ts';
