import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isReferenceNumber, newReferenceNumber } from './reference-number.ts';

const numbers = fc.infiniteStream(fc.nat(30)).map((values) => newReferenceNumber(() => values.next().value));

it('makes numbers that pass their own check', () => {
  fc.assert(fc.property(numbers, isReferenceNumber));
  expect(newReferenceNumber()).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
});

it('notices every single wrong sign', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.nat(13),
      fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'),
      (number, at, sign) => {
        fc.pre(number[at] !== '-' && number[at] !== sign);
        return !isReferenceNumber(number.slice(0, at) + sign + number.slice(at + 1));
      },
    ),
  );
});

it('notices every exchange of two signs', () => {
  fc.assert(
    fc.property(numbers, fc.nat(13), fc.nat(13), (number, one, other) => {
      fc.pre(number[one] !== number[other] && number[one] !== '-' && number[other] !== '-');
      const signs = [...number];
      [signs[one], signs[other]] = [signs[other]!, signs[one]!];
      return !isReferenceNumber(signs.join(''));
    }),
  );
});
