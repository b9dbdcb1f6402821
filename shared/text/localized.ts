import { z } from 'zod';
import { languages } from './languages.ts';

export const languageSchema = z.enum(languages);

/** A text of the catalogue in every language. Both are required: a half-translated screen confuses. */
export const localizedTextSchema = z.strictObject({
  'zh-CN': z.string().min(1),
  en: z.string().min(1),
});
export type LocalizedText = z.infer<typeof localizedTextSchema>;
