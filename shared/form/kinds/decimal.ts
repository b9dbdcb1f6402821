import { toHalfWidth } from '../../identifiers/index.ts';
import { ok, type Result } from '../../result.ts';
import { wrong, type Wrong } from './kind.ts';

/** Digits a double tells apart without loss. */
const maxDigits = 15;

/** Reads a decimal figure as typed: separators of thousands and needless zeros dropped, a decimal string given. */
export function readDecimal(
  typed: string,
  bounds: { readonly min?: number | undefined; readonly max?: number | undefined; readonly decimals: number },
): Result<string, Wrong> {
  const text = toHalfWidth(typed)
    .replace(/[\s,，]/g, '')
    .replace('。', '.');
  const parts = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (parts === null) return wrong('number-form');
  const whole = parts[2]!.replace(/^0+(?=\d)/, '');
  const fraction = parts[3] ?? '';
  if (fraction.length > bounds.decimals) {
    if (bounds.decimals === 0) return wrong('number-whole');
    return wrong('number-decimals', { decimals: bounds.decimals });
  }
  if (whole.length + fraction.length > maxDigits) return wrong('number-too-long', { max: maxDigits });
  const size = fraction === '' ? whole : `${whole}.${fraction}`;
  const value = parts[1] === '-' && Number(size) !== 0 ? `-${size}` : size;
  if (bounds.min !== undefined && Number(value) < bounds.min)
    return wrong('number-too-small', { min: bounds.min });
  if (bounds.max !== undefined && Number(value) > bounds.max)
    return wrong('number-too-large', { max: bounds.max });
  return ok(value);
}

export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** 1234567.5 → 1,234,567.5 */
export const groupThousands = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
