import { fail, ok } from '../result.ts';
import { bareIdentifier, type ReadIdentifier } from './identifier.ts';

export type PermitReason = 'length' | 'form';

const reader =
  (lengths: readonly number[], form: RegExp): ReadIdentifier<PermitReason> =>
  (typed) => {
    const value = bareIdentifier(typed);
    if (!lengths.includes(value.length)) return fail('length');
    return form.test(value) ? ok(value) : fail('form');
  };

/**
 * Passport of the People's Republic (普通/外交/公务/公务普通护照) and of its special administrative regions:
 * E + 8 digits or E + letter (not I, O) + 7; G + 8; 14/15 + 7 of 1997; D, S, P with E or digit; H, K, M of Hong Kong and Macao.
 */
export const readChinesePassport = reader(
  [8, 9],
  /^(E[0-9A-HJ-NP-Z]\d{7}|G\d{8}|1[45]\d{7}|[DSP]E?\d{7}|[DSP]\d{8}|[HK]\d{8}|[HK]J\d{7}|M[A-HJ-NP-Z]?\d{7}|M\d{8})$/,
);

/** A passport of any country: ICAO Doc 9303 allows nine characters, letters and digits; some countries print fewer. */
export const readForeignPassport = reader([5, 6, 7, 8, 9], /^(?=(?:.*\d){3})[A-Z0-9]{5,9}$/);

/** Permit to travel to Hong Kong and Macao (往来港澳通行证): card C + 8 (second place may be a letter), booklet W + 8 digits. */
export const readHkMacaoPermit = reader([9], /^(C[0-9A-HJ-NP-Z]\d{7}|W\d{8})$/);

/** Permit of mainland residents to travel to Taiwan (往来台湾通行证): card L + 8, booklet T + 8 digits. */
export const readTaiwanPermit = reader([9], /^[LT]\d{8}$/);

/** Mainland travel permit of Hong Kong and Macao residents (港澳居民来往内地通行证): H or M + 8 digits, older ones + 10. */
export const readHkMacaoResidentPermit = reader([9, 11], /^[HM](\d{8}|\d{10})$/);

/** Mainland travel permit of Taiwan residents (台湾居民来往大陆通行证): 8 digits, older ones 10 with a letter at the end allowed. */
export const readTaiwanResidentPermit = reader([8, 10, 11], /^(\d{8}|\d{10}[0-9A-Z]?)$/);

/** Foreigner's permanent residence card before 2023: nationality (3 letters) + 12 digits. */
export const readForeignerPermit = reader([15], /^[A-Z]{3}\d{12}$/);

/** Any travel or residence document of the above. */
export const readAnyTravelDocument: ReadIdentifier<PermitReason> = (typed) => {
  const readers = [
    readChinesePassport,
    readHkMacaoPermit,
    readTaiwanPermit,
    readHkMacaoResidentPermit,
    readTaiwanResidentPermit,
    readForeignerPermit,
    readForeignPassport,
  ];
  let reason: PermitReason = 'length';
  for (const read of readers) {
    const result = read(typed);
    if (result.ok) return result;
    if (result.error === 'form') reason = 'form';
  }
  return fail(reason);
};
