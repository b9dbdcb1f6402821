import { isDecimal, readDecimal } from './decimal.ts';
import { typedText } from './typed-text.ts';

export const number = typedText<'number'>({
  check: (text, field) => readDecimal(text, field),
  arrange: (text, field, { language }) =>
    field.unit === undefined || !isDecimal(text) ? text : `${text} ${field.unit[language]}`,
});
