import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readSocialCreditCode,
  socialCreditAlphabet,
  socialCreditCheckCharacter,
} from './social-credit-code.ts';

const withCheck = (seventeen: string): string => seventeen + socialCreditCheckCharacter(seventeen);

describe('a unified social credit code', () => {
  it.each([
    ['the example of GB 32100', '91350100M000100Y43'],
    ['published codes of companies', '9144030071526726XG'],
    ['another', '914403001922038216'],
    ['another', '91110000600037341L'],
    ['a check digit of 0', '91520100MA60000210'],
    ['a village collective', 'N2520115MJ0000001G'],
    ['another authority', 'Y1520115MJ0000001B'],
    ['A1', 'A1520115MJ00000010'],
    ['a public institution', '12520115MJ00000016'],
  ])('takes %s: %s', (_case, code) => {
    expect(readSocialCreditCode(code)).toEqual({ ok: true, value: code });
    expect(readSocialCreditCode(` ${code.toLowerCase().slice(0, 9)} ${code.slice(9)}`)).toEqual({
      ok: true,
      value: code,
    });
  });

  it.each([
    ['91350100M000100Y4', 'length'],
    ['91350100M000100YI3', 'characters'],
    ['9135010AM000100Y43', 'characters'],
    ['91350100M000100Y44', 'check-digit'],
  ])('refuses %s: %s', (code, error) => {
    expect(readSocialCreditCode(code)).toEqual({ ok: false, error });
  });

  const character = fc.constantFrom(...socialCreditAlphabet);
  const anyCode = fc
    .tuple(
      fc.string({ unit: character, minLength: 2, maxLength: 2 }),
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
      fc.string({ unit: character, minLength: 9, maxLength: 9 }),
    )
    .map((parts) => withCheck(parts.join('')));

  it('is taken whatever its check character is', () => {
    fc.assert(
      fc.property(anyCode, (code) => readSocialCreditCode(code).ok),
      { numRuns: 2000 },
    );
  });

  it('is never taken with one character changed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), character, (code, place, other) => {
        fc.pre(code[place] !== other);
        return !readSocialCreditCode(code.slice(0, place) + other + code.slice(place + 1)).ok;
      }),
    );
  });
});
