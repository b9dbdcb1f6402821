import { fail, ok } from '../result.ts';
import { bareIdentifier, type ReadIdentifier } from './identifier.ts';

export type BankCardReason = 'length' | 'characters';

/** Bank account or card number, 12 to 21 digits. The Luhn digit is not asked for: settlement accounts have none. */
export const readBankCard: ReadIdentifier<BankCardReason> = (typed) => {
  const value = bareIdentifier(typed);
  if (!/^\d+$/.test(value)) return fail('characters');
  return value.length >= 12 && value.length <= 21 ? ok(value) : fail('length');
};

/** Whether the last digit fits the others (ISO/IEC 7812-1 annex B). Only worth a second look: accounts need not fit. */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 1; place <= digits.length; place += 1) {
    const digit = Number(digits[digits.length - place]);
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}
