import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateOf, readResidentId, residentIdCheckDigit, sexOf } from './resident-id.ts';

const today = '2026-11-24';
const withCheck = (seventeen: string): string => seventeen + residentIdCheckDigit(seventeen);

describe('a resident identity number', () => {
  it.each([
    ['the example of GB 11643', '11010519491231002X', '11010519491231002X'],
    ['a second one of GB 11643', '440524188001010014', '440524188001010014'],
    ['lower-case x', '11010519491231002x', '11010519491231002X'],
    ['full-width digits and spaces', '１１０１０５　１９４９１２３１　００２Ｘ', '11010519491231002X'],
    ['an abolished county', withCheck('51230119850101001'), withCheck('51230119850101001')],
    ['a Hong Kong resident', withCheck('81000019900101001'), withCheck('81000019900101001')],
    ['a Macao resident', withCheck('82000019900101001'), withCheck('82000019900101001')],
    ['a Taiwan resident', withCheck('83000019900101001'), withCheck('83000019900101001')],
    ["the 2023 foreigner's card", withCheck('91184019900101001'), withCheck('91184019900101001')],
    ['a leap day', withCheck('11010520000229001'), withCheck('11010520000229001')],
    ['a birth today', withCheck('52011120261124001'), withCheck('52011120261124001')],
  ])('takes %s', (_case, typed, stored) => {
    expect(readResidentId(typed, today)).toEqual({ ok: true, value: stored });
  });

  it.each([
    ['15 digits', '110105491231002', 'first-generation'],
    ['nothing', '', 'length'],
    ['17 characters', '11010519491231002', 'length'],
    ['X in the middle', '1101051949123X002X', 'characters'],
    ['a letter', '11010519491231002A', 'characters'],
    ['an unknown region', withCheck('99010519900101001'), 'region'],
    ['a region between provinces', withCheck('16010519900101001'), 'region'],
    ['30 February', withCheck('11010519900230001'), 'birth-date'],
    ['29 February of 1900', withCheck('11010519000229001'), 'birth-date'],
    ['month 13', withCheck('11010519901301001'), 'birth-date'],
    ['a birth tomorrow', withCheck('11010520261125001'), 'birth-in-future'],
    ['a wrong check digit', '110105194912310021', 'check-digit'],
  ])('refuses %s', (_case, typed, error) => {
    expect(readResidentId(typed, today)).toEqual({ ok: false, error });
  });

  const anyNumber = fc
    .tuple(
      fc.constantFrom('110105', '520111', '659001', '810000', '830000', '951840'),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-24'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([region, birth, sequence]) =>
      withCheck(
        region + birth.toISOString().slice(0, 10).replaceAll('-', '') + String(sequence).padStart(3, '0'),
      ),
    );

  it('is taken whenever its parts are right', () => {
    fc.assert(fc.property(anyNumber, (number) => readResidentId(number, today).ok));
  });

  it('is never taken with one digit changed', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const digit = String((Number(number[place]) + step) % 10);
        return !readResidentId(number.slice(0, place) + digit + number.slice(place + 1), today).ok;
      }),
    );
  });

  it('is never taken with two neighbours swapped', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(15), (number, place) => {
        const [left, right] = [number[place]!, number[place + 1]!];
        fc.pre(left !== right);
        return !readResidentId(number.slice(0, place) + right + left + number.slice(place + 2), today).ok;
      }),
    );
  });

  it('tells birth date and sex', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(sexOf('11010519491231002X')).toBe('female');
    expect(sexOf('440524188001010014')).toBe('male');
    expect(birthDateOf('110105')).toBeNull();
    expect(sexOf('110105')).toBeNull();
  });
});
