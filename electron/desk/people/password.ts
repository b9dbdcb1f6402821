import type { PasswordWeakness } from '../../../shared/contract/desk/index.ts';

/** Of a password that a person chooses. */
export const leastPasswordLength = 10;

/**
 * Why a password is not taken; null when it is. Length counts, not kinds of characters (NIST SP 800-63B 3.1.1.2), but the
 * first that anybody would try are refused: one character over and over, digits alone, the person's own code.
 */
export function passwordWeakness(
  password: string,
  id: string | null,
): Exclude<PasswordWeakness, 'same-as-before'> | null {
  if ([...password].length < leastPasswordLength) return 'too-short';
  const isFewCharacters = new Set(password).size < 5;
  const isDigits = /^[\d\s-]+$/.test(password);
  const holdsCode = id !== null && password.toUpperCase().replaceAll(id, '').length < leastPasswordLength / 2;
  return isFewCharacters || isDigits || holdsCode ? 'too-simple' : null;
}
