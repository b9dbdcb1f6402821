import type { LocalizedText } from '../../../../shared/text/index.ts';

/** As it was typed, without the spaces around it. */
export const trimmed = (text: LocalizedText): LocalizedText => ({
  'zh-CN': text['zh-CN'].trim(),
  en: text.en.trim(),
});
