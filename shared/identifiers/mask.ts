/**
 * Numbers that identify a person, as they stand on a screen that others may see. Each place is kept or starred by
 * where it stands, so that a number half typed is masked like the whole one.
 */

const star = (text: string, from: number, to: number): string =>
  [...text].map((character, at) => (at >= from && at < to ? '*' : character)).join('');

/** 11010519491231002X → 110105********002X */
export const maskResidentId = (value: string): string => star(value, 6, 14);

/** 13800138000 → 138****8000 */
export const maskMobile = (value: string): string => star(value, 3, 7);

/** C00123400 → C00****00; passports and all other travel documents alike, longer ones to the last two places. */
export const maskTravelDocument = (value: string): string =>
  star(value, 3, Math.max(7, [...value].length - 2));

/** 0851-88881234 → 0851-****1234 (without a hyphen the four digits before the last four) */
export const maskLandline = (value: string): string => {
  const hyphen = value.indexOf('-');
  return hyphen < 0 ? star(value, 3, Math.max(3, value.length - 4)) : star(value, hyphen + 1, hyphen + 5);
};

/** 6222021234567890123 → 6222***********0123; fewer than nine places show only the first four. */
export const maskBankCard = (value: string): string =>
  star(value, 4, value.length < 9 ? value.length : value.length - 4);
