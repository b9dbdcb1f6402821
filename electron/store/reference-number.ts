import { randomInt } from 'node:crypto';

/** 31 signs that are not taken for one another on paper or on the phone: no 0 O, no 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 12;

/**
 * A reference number such as `7KQ4-M2XD-93HT`: eleven random signs and a check sign. With the weights 1 … 12
 * the sum is 0 modulo 31, a prime, so every single wrong sign and every exchange of two signs shows.
 */
export function newReferenceNumber(random: (below: number) => number = (below) => randomInt(below)): string {
  const values = Array.from({ length: length - 1 }, () => random(alphabet.length));
  const sum = weightedSum(values);
  const check = Array.from(alphabet).findIndex((_, value) => (sum + value * length) % alphabet.length === 0);
  const signs = [...values, check].map((value) => alphabet[value]!).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

/** True for a well-formed number whose check sign fits. */
export function isReferenceNumber(text: string): boolean {
  if (!/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/.test(text)) return false;
  const values = [...text.replaceAll('-', '')].map((sign) => alphabet.indexOf(sign));
  return weightedSum(values) % alphabet.length === 0;
}

const weightedSum = (values: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + value * (index + 1), 0);
