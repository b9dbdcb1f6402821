import { hasLuhnDigit, maskBankCard, readBankCard } from '../../identifiers/index.ts';
import { wrong, type Kind } from './kind.ts';
import { countPlaces, typedText } from './typed-text.ts';

export const bankCard: Kind<'bankCard'> = {
  ...typedText<'bankCard'>({
    check: (text) => {
      const read = readBankCard(text);
      if (read.ok) return read;
      return wrong(
        `bank-card-${read.error}`,
        read.error === 'length' ? { count: countPlaces(text) } : undefined,
      );
    },
    mask: maskBankCard,
    arrange: (text) => (/^\d+$/.test(text) ? text.replace(/(\d{4})(?=\d)/g, '$1 ') : text),
  }),
  doubt: (value) => (typeof value === 'string' && !hasLuhnDigit(value) ? 'bank-card-doubt' : null),
};
