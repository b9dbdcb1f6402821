import { maskMobile, readMobile } from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { countPlaces, typedText } from './typed-text.ts';

export const mobile = typedText<'mobile'>({
  check: (text) => {
    const read = readMobile(text);
    if (read.ok) return read;
    return wrong(`mobile-${read.error}`, read.error === 'length' ? { count: countPlaces(text) } : undefined);
  },
  mask: maskMobile,
  arrange: (text) => text.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3'),
});
