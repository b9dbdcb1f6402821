import { z } from 'zod';

/** The languages the kiosk speaks, Chinese first: it is also what the others fall back to. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

/** A text of the catalogue in every language. Both are required: a half-translated screen confuses. */
export const localizedTextSchema = z.strictObject({
  'zh-CN': z.string().min(1),
  en: z.string().min(1),
});
export type LocalizedText = z.infer<typeof localizedTextSchema>;
