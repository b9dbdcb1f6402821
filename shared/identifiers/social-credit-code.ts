import { fail, ok } from '../result.ts';
import { bareIdentifier, type ReadIdentifier } from './identifier.ts';

export type SocialCreditCodeReason = 'length' | 'characters' | 'check-digit';

/** GB 32100-2015 §4: digits and capital letters without I, O, S, V, Z. */
export const socialCreditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The 18th character for the first seventeen (GB 32100-2015 annex A): weights 3^i mod 31; a remainder of 0 gives 0. */
export function socialCreditCheckCharacter(seventeen: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of seventeen) {
    sum += socialCreditAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return socialCreditAlphabet[(31 - (sum % 31)) % 31]!;
}

/** Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, places 3 to 8 an area code of digits. */
export const readSocialCreditCode: ReadIdentifier<SocialCreditCodeReason> = (typed) => {
  const value = bareIdentifier(typed);
  if (value.length !== 18) return fail('length');
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) return fail('characters');
  return socialCreditCheckCharacter(value.slice(0, 17)) === value[17] ? ok(value) : fail('check-digit');
};
