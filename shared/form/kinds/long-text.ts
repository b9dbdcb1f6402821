import { ok } from '../../result.ts';
import { wrong } from './kind.ts';
import { countCharacters, manyLines, typedText } from './typed-text.ts';

export const longText = typedText<'longText'>({
  clean: manyLines,
  check: (lines, field) => {
    const count = countCharacters(lines);
    return count > field.maxLength ? wrong('text-too-long', { max: field.maxLength, count }) : ok(lines);
  },
});
