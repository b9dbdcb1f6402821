/**
 * What a citizen has answered: field id → answer; a repeated page's id → one Answers per item.
 * Only what was accepted stands here: identifiers are normalised, dates are ISO (2026-11-24), numbers and
 * sums are decimal strings as typed, choices are option values, yes/no is a boolean.
 */
export type Answers = { readonly [key: string]: AnswerValue };
export type AnswerValue = string | boolean | readonly string[] | AddressAnswer | readonly Answers[];

export interface AddressAnswer {
  /** GB/T 2260 code of the most exact area picked, six digits. */
  readonly areaCode: string;
  /** The area as it is printed, for example 贵州省贵阳市花溪区. */
  readonly areaName: string;
  readonly street: string;
}
