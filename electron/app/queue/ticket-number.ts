const leastDigits = 3;

/** As it stands on paper, such as A36-012. */
export const printedNumber = (window: string, number: number): string =>
  `${window}-${String(number).padStart(leastDigits, '0')}`;

/**
 * A ticket's number from whatever was typed: small letters, full-width signs, spaces, with or without the hyphen and the
 * leading noughts. Null when it can be none.
 */
export function typedNumber(typed: string): { readonly window: string; readonly number: number } | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash_Punctuation}]/gu, '');
  const [, window, digits] = /^([A-Z]\d{2})(\d{1,6})$/.exec(signs) ?? [];
  const number = Number(digits);
  return window !== undefined && number >= 1 ? { window, number } : null;
}
