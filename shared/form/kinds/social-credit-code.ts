import { readSocialCreditCode } from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { countPlaces, typedText } from './typed-text.ts';

export const socialCreditCode = typedText<'socialCreditCode'>({
  check: (text) => {
    const read = readSocialCreditCode(text);
    if (read.ok) return read;
    return wrong(
      `social-credit-code-${read.error}`,
      read.error === 'length' ? { count: countPlaces(text) } : undefined,
    );
  },
});
