import { areaList } from '@vant/area-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdminDivisions } from './admin-divisions.ts';
import { hasLuhnDigit, readBankCard } from './bank-card.ts';
import { readEmail } from './email.ts';
import { bareIdentifier } from './identifier.ts';
import { maskBankCard, maskLandline, maskMobile, maskResidentId, maskTravelDocument } from './mask.ts';
import { organisationCheckCharacter, readOrganisationCode } from './organisation-code.ts';
import { readPlate } from './plate.ts';
import { readPostcode } from './postcode.ts';
import { isRealDate } from './real-date.ts';

const taken = (value: string) => ({ ok: true, value });
const refused = (error: string) => ({ ok: false, error });

it.each([
  ['贵A12345', taken('贵A12345')],
  ['贵a·d12345', taken('贵AD12345')],
  ['京ADA1234', taken('京ADA1234')],
  ['沪A12345D', taken('沪A12345D')],
  ['粤Z1234港', taken('粤Z1234港')],
  ['贵A1234学', taken('贵A1234学')],
  ['贵AB12C4', taken('贵AB12C4')],
  ['贵ABCD12', refused('form')],
  ['贵A1234I', refused('form')],
  ['贵A123456', refused('form')],
  ['贵A1234', refused('length')],
  ['A123456', refused('province')],
])('plate %s', (typed, outcome) => {
  expect(readPlate(typed)).toEqual(outcome);
});

describe('organisation code', () => {
  it.each([
    ['71526726-X', taken('71526726X')],
    ['192203821', taken('192203821')],
    ['192203822', refused('check-digit')],
    ['19220382', refused('length')],
    ['19220382A', refused('characters')],
  ])('%s', (typed, outcome) => {
    expect(readOrganisationCode(typed)).toEqual(outcome);
  });

  it('is taken with the check character that belongs to it', () => {
    const eight = fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(fc.property(eight, (code) => readOrganisationCode(code + organisationCheckCharacter(code)).ok));
  });
});

it.each([
  ['6222 0212 3456 7890 128', taken('6222021234567890128')],
  ['520000123456', taken('520000123456')],
  ['62220', refused('length')],
  ['6222021234567890I', refused('characters')],
])('bank card %s', (typed, outcome) => {
  expect(readBankCard(typed)).toEqual(outcome);
});

it('knows a Luhn digit (ISO/IEC 7812-1)', () => {
  expect(hasLuhnDigit('4111111111111111')).toBe(true);
  expect(hasLuhnDigit('79927398713')).toBe(true);
  expect(hasLuhnDigit('79927398710')).toBe(false);
  expect(hasLuhnDigit('')).toBe(false);
});

it.each([
  ['550025', taken('550025')],
  ['５５００２５', taken('550025')],
  ['000000', refused('form')],
  ['55002', refused('form')],
  ['55002A', refused('form')],
])('postcode %s', (typed, outcome) => {
  expect(readPostcode(typed)).toEqual(outcome);
});

it.each([
  ['name@example.com', taken('name@example.com')],
  ['A.b+c@Mail.GOV.CN', taken('A.b+c@mail.gov.cn')],
  ['name＠example。com', taken('name@example.com')],
  ['name.example.com', refused('at-sign')],
  ['name@example', refused('form')],
  ['.name@example.com', refused('form')],
  ['a@b@example.com', refused('form')],
  ['名@example.com', refused('form')],
])('email %s', (typed, outcome) => {
  expect(readEmail(typed)).toEqual(outcome);
});

it.each([
  [2000, 2, 29, true],
  [1900, 2, 29, false],
  [2028, 2, 29, true],
  [2026, 4, 31, false],
  [2026, 0, 1, false],
  [2026, 1, 0, false],
])('%i-%i-%i is a day: %s', (year, month, day, real) => {
  expect(isRealDate(year, month, day)).toBe(real);
});

it('agrees with the platform calendar on every day of a year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1800, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        return isRealDate(year, month, day) === (date.getUTCMonth() === month - 1);
      },
    ),
  );
});

it('masks what identifies a person', () => {
  expect(maskResidentId('11010519491231002X')).toBe('110105********002X');
  expect(maskMobile('13800138000')).toBe('138****8000');
  expect(maskTravelDocument('C00123400')).toBe('C00****00');
  expect(maskTravelDocument('H1234567801')).toBe('H12******01');
  expect(maskLandline('0851-88881234')).toBe('0851-****1234');
  expect(maskLandline('085188881234')).toBe('085*****1234');
  expect(maskBankCard('6222021234567890128')).toBe('6222***********0128');
  expect(maskBankCard('62220212')).toBe('6222****');
});

it('bares an identifier of everything but its characters', () => {
  expect(bareIdentifier('　ａｂ－１２\u200B 3–4')).toBe('AB1234');
});

describe('administrative divisions', () => {
  const divisions = createAdminDivisions(areaList);
  it.each([
    ['520111', '贵州省贵阳市花溪区'],
    ['110105', '北京市朝阳区'],
    ['500243', '重庆市彭水苗族土家族自治县'],
    ['429004', '湖北省仙桃市'],
    ['520000', '贵州省'],
    ['520100', '贵州省贵阳市'],
    ['999999', null],
    ['__proto__', null],
  ])('%s is %s', (code, name) => {
    expect(divisions.fullName(code)).toBe(name);
  });

  it('lead from provinces to counties', () => {
    expect(divisions.provinces()).toHaveLength(34);
    expect(divisions.below('520000')).toContainEqual({ code: '520100', name: '贵阳市' });
    expect(divisions.below('520100')).toContainEqual({ code: '520111', name: '花溪区' });
    expect(divisions.below('520111')).toEqual([]);
  });
});
