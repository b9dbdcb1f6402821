import { readPostcode } from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { countPlaces, typedText } from './typed-text.ts';

export const postcode = typedText<'postcode'>({
  check: (text) => {
    const read = readPostcode(text);
    return read.ok ? read : wrong(`postcode-${read.error}`, { count: countPlaces(text) });
  },
});
