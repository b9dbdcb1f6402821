import { readEmail } from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { typedText } from './typed-text.ts';

export const email = typedText<'email'>({
  check: (text) => {
    const read = readEmail(text);
    return read.ok ? read : wrong(`email-${read.error}`);
  },
});
