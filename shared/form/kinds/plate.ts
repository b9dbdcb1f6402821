import { readPlate } from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { countPlaces, typedText } from './typed-text.ts';

export const plate = typedText<'plate'>({
  check: (text) => {
    const read = readPlate(text);
    if (read.ok) return read;
    return wrong(`plate-${read.error}`, read.error === 'length' ? { count: countPlaces(text) } : undefined);
  },
});
