import { groupThousands, isDecimal, readDecimal } from './decimal.ts';
import { typedText } from './typed-text.ts';

const units = {
  yuan: { 'zh-CN': '元', en: 'yuan' },
  tenThousandYuan: { 'zh-CN': '万元', en: '× 10,000 yuan' },
} as const;

/** Never below zero: a form asks what is paid, not which way. */
export const money = typedText<'money'>({
  check: (text, field) => readDecimal(text, { ...field, min: Math.max(0, field.min ?? 0) }),
  arrange: (text, field, { language }) =>
    isDecimal(text) ? `${groupThousands(text)} ${units[field.unit][language]}` : text,
});
