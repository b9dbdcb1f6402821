import { expect, it } from 'vitest';
import { digitsOfDate, isoAsTyped } from './date-digits.ts';

it.each([
  ['', ''],
  ['202', '202'],
  ['20260', '2026-0'],
  ['202601', '2026-01'],
  ['20260104', '2026-01-04'],
])('%s is kept as %s and comes back', (digits, iso) => {
  expect(isoAsTyped(digits)).toBe(iso);
  expect(digitsOfDate(iso)).toBe(digits);
});
