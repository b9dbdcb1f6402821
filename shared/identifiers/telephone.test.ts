import { expect, it } from 'vitest';
import { readLandline, readMobile } from './telephone.ts';

it.each([
  ['13800138000', '13800138000'],
  ['138 0013 8000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['+86 19912345678', '19912345678'],
  ['008613800138000', '13800138000'],
  ['8613800138000', '13800138000'],
])('takes the mobile number %s', (typed, value) => {
  expect(readMobile(typed)).toEqual({ ok: true, value });
});

it.each([
  ['92123456789', 'form'],
  ['12012345678', 'form'],
  ['1380013800', 'length'],
  ['138001380001', 'length'],
  ['1380013800O', 'form'],
  ['', 'form'],
])('refuses the mobile number %j: %s', (typed, error) => {
  expect(readMobile(typed)).toEqual({ ok: false, error });
});

it.each([
  ['0851-88881234', '0851-88881234'],
  ['085188881234', '0851-88881234'],
  ['0851 8888 1234', '0851-88881234'],
  ['(010)88881234', '010-88881234'],
  ['02188881234转123', '021-88881234-123'],
  ['+86 851 88881234', '0851-88881234'],
  ['0852-3222222', '0852-3222222'],
  ['4001234567', '400-123-4567'],
])('takes the landline number %s', (typed, value) => {
  expect(readLandline(typed)).toEqual({ ok: true, value });
});

it.each([
  ['88881234', 'area-code'],
  ['0851-888812', 'length'],
  ['0851-888812345', 'length'],
  ['12345', 'length'],
  ['0851-abc', 'form'],
  ['0851-18881234', 'form'],
  ['011-88881234', 'form'],
])('refuses the landline number %s: %s', (typed, error) => {
  expect(readLandline(typed)).toEqual({ ok: false, error });
});
