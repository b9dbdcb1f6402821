import { maskResidentId, readResidentId } from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { countPlaces, typedText } from './typed-text.ts';

export const residentId = typedText<'residentId'>({
  check: (text, _field, today) => {
    const read = readResidentId(text, today);
    if (read.ok) return read;
    return wrong(
      `resident-id-${read.error}`,
      read.error === 'length' ? { count: countPlaces(text) } : undefined,
    );
  },
  mask: maskResidentId,
});
