import { ok } from '../../result.ts';
import { wrong } from './kind.ts';
import { countCharacters, typedText } from './typed-text.ts';

export const text = typedText<'text'>({
  check: (line, field) => {
    const count = countCharacters(line);
    if (count > field.maxLength) return wrong('text-too-long', { max: field.maxLength, count });
    if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern.regex})$`, 'u').test(line)) {
      return { ok: false, error: { reason: 'pattern', message: field.pattern.message } };
    }
    return ok(line);
  },
});
