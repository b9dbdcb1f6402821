import { fail, ok } from '../result.ts';
import { bareIdentifier, type ReadIdentifier } from './identifier.ts';

export type OrganisationCodeReason = 'length' | 'characters' | 'check-digit';

/** GB 11714-1997 §3.2: weights of the eight places. */
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

const valueOf = (character: string): number => parseInt(character, 36);

/** The ninth character: 11 − sum mod 11, ten written X and eleven 0 (GB 11714-1997 §3.2). */
export function organisationCheckCharacter(eight: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * valueOf(eight[at]!), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Organisation code (组织机构代码, GB 11714-1997), nine characters; the printed hyphen is not stored. */
export const readOrganisationCode: ReadIdentifier<OrganisationCodeReason> = (typed) => {
  const value = bareIdentifier(typed);
  if (value.length !== 9) return fail('length');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(value)) return fail('characters');
  return organisationCheckCharacter(value) === value[8] ? ok(value) : fail('check-digit');
};
