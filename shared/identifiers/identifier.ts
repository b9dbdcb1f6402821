import type { Result } from '../result.ts';

/**
 * Reads what a person typed or a scanner sent: gives the identifier in the form it is stored and printed
 * in, or the reason why it cannot be right. Pure; never throws.
 */
export type ReadIdentifier<Reason extends string> = (typed: string) => Result<string, Reason>;

/** Full-width letters, digits, signs and spaces (as Chinese keyboards send them) → their ASCII twins. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/** Half-width, without spaces and hyphens, letters in upper case: the bare characters of an identifier. */
export const bareIdentifier = (typed: string): string =>
  toHalfWidth(typed)
    .replace(/[\s\u200B-\u200D\uFEFF-]/g, '')
    .toUpperCase();
