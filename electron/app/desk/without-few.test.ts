import { expect, it } from 'vitest';
import { partsWithoutFew, withoutFew } from './without-few.ts';

it('a few are hidden, none and many are not', () => {
  expect([0, 1, 4, 5, 40].map(withoutFew)).toEqual([0, null, null, 5, 40]);
});

it('one that is hidden among others takes the smallest of them with it', () => {
  expect(partsWithoutFew([12, 1, 9, 0])).toEqual([12, null, null, 0]);
});

it('several that are hidden hide each other, and one that is alone is its own total', () => {
  expect(partsWithoutFew([12, 1, 3])).toEqual([12, null, null]);
  expect(partsWithoutFew([3, 0])).toEqual([null, 0]);
  expect(partsWithoutFew([])).toEqual([]);
});
