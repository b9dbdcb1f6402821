import {
  maskTravelDocument,
  readAnyTravelDocument,
  readChinesePassport,
  readHkMacaoPermit,
  readHkMacaoResidentPermit,
  readTaiwanPermit,
} from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { countPlaces, typedText } from './typed-text.ts';

const documents = {
  passport: { read: readChinesePassport, name: 'passport' },
  hkMacaoPermit: { read: readHkMacaoPermit, name: 'hk-macao-permit' },
  taiwanPermit: { read: readTaiwanPermit, name: 'taiwan-permit' },
  hkMacaoResidentPermit: { read: readHkMacaoResidentPermit, name: 'hk-macao-resident-permit' },
  any: { read: readAnyTravelDocument, name: 'travel-document' },
} as const;

export const travelDocument = typedText<'travelDocument'>({
  check: (text, field) => {
    const { read, name } = documents[field.document];
    const result = read(text);
    if (result.ok) return result;
    return wrong(
      `${name}-${result.error}`,
      result.error === 'length' ? { count: countPlaces(text) } : undefined,
    );
  },
  mask: maskTravelDocument,
});
