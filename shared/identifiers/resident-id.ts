import { fail, ok, type Result } from '../result.ts';
import { bareIdentifier } from './identifier.ts';
import { isRealDate } from './real-date.ts';

export type ResidentIdReason =
  'length' | 'first-generation' | 'characters' | 'region' | 'birth-date' | 'birth-in-future' | 'check-digit';

/** Provincial codes of GB/T 2260; 81, 82 and 83 stand on residence permits of Hong Kong, Macao and Taiwan residents. */
const provinces = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
);

/** GB 11643-1999 §4.2.2: weights 2^(17-i) mod 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The 18th character that belongs to the first seventeen digits (GB 11643-1999 §4.2.2, ISO 7064 MOD 11-2). */
export function residentIdCheckDigit(seventeen: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return checkCharacters[sum % 11]!;
}

/**
 * Citizen identification number (公民身份号码, GB 11643-1999), also as on residence permits of Hong Kong,
 * Macao and Taiwan residents and, starting with 9, on the permanent residence card of 2023:
 * `9`, province of acceptance (2), nationality (3, ISO 3166-1 numeric), birth date, sequence, check.
 * County codes are not looked up: abolished ones stay valid on old numbers.
 *
 * @param today ISO date; a birth date after it is refused.
 */
export function readResidentId(typed: string, today: string): Result<string, ResidentIdReason> {
  const value = bareIdentifier(typed);
  if (/^\d{15}$/.test(value)) return fail('first-generation');
  if (value.length !== 18) return fail('length');
  if (!/^\d{17}[\dX]$/.test(value)) return fail('characters');
  const province = value.startsWith('9') ? value.slice(1, 3) : value.slice(0, 2);
  if (!provinces.has(province)) return fail('region');
  const birth = birthDateOf(value);
  if (birth === null) return fail('birth-date');
  if (birth > today) return fail('birth-in-future');
  if (residentIdCheckDigit(value) !== value[17]) return fail('check-digit');
  return ok(value);
}

/** The birth date in a resident identity number as an ISO date; null when it holds none. */
export function birthDateOf(residentId: string): string | null {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(residentId);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1800 && isRealDate(year, month, day) ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** The sex in a resident identity number: the 17th digit is odd for men (GB 11643-1999 §4.2.1). */
export function sexOf(residentId: string): 'male' | 'female' | null {
  if (!/^\d{17}[\dX]$/.test(residentId)) return null;
  return Number(residentId[16]) % 2 === 1 ? 'male' : 'female';
}
