import { fail, ok } from '../result.ts';
import { bareIdentifier, type ReadIdentifier } from './identifier.ts';

export type PostcodeReason = 'form';

/** Postal code: six digits; 000000 is no place. */
export const readPostcode: ReadIdentifier<PostcodeReason> = (typed) => {
  const value = bareIdentifier(typed);
  return /^(?!000000)\d{6}$/.test(value) ? ok(value) : fail('form');
};
