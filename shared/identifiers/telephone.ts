import { fail, ok } from '../result.ts';
import { toHalfWidth, type ReadIdentifier } from './identifier.ts';

export type MobileReason = 'length' | 'form';
export type LandlineReason = 'length' | 'area-code' | 'form';

/** Mainland mobile number, stored as eleven digits. A leading +86, 0086 or 86 is dropped. */
export const readMobile: ReadIdentifier<MobileReason> = (typed) => {
  const value = toHalfWidth(typed)
    .replace(/[\s\u200B-\u200D\uFEFF().-]/g, '')
    .replace(/^(\+86|0086|86)(?=1\d{10}$)/, '');
  if (!/^\d+$/.test(value)) return fail('form');
  if (value.length !== 11) return fail('length');
  return /^1[3-9]/.test(value) ? ok(value) : fail('form');
};

/**
 * Fixed-line number, stored as `0851-88888888` or with an extension `0851-88888888-123`; service numbers as
 * `400-123-4567`. Area codes: 010 and 02x have three digits, all others four.
 */
export const readLandline: ReadIdentifier<LandlineReason> = (typed) => {
  const text = toHalfWidth(typed)
    .trim()
    .replace(/^(\+86|0086)[\s-]*(?:0)?/, '0')
    .replace(/[()]/g, '-')
    .replace(/(转|EXT\.?|#)/gi, '-')
    .replace(/[\s-]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!/^[\d-]+$/.test(text)) return fail('form');
  const digits = text.replaceAll('-', '');
  if (/^[48]00\d{7}$/.test(digits)) return ok(digits.replace(/^(...)(...)(....)$/, '$1-$2-$3'));
  if (!text.startsWith('0')) return fail(/^\d{7,8}(-\d{1,6})?$/.test(text) ? 'area-code' : 'length');
  const match = /^(01\d|02\d|0[3-9]\d{2})-?(\d{3,4})-?(\d{4})(?:-(\d{1,6}))?$/.exec(text);
  if (match === null) return fail('length');
  const [, area, head, tail, extension] = match;
  if (!/^(010|02\d|0[3-9])/.test(area!) || /^[01]/.test(head!)) return fail('form');
  return ok(`${area}-${head}${tail}${extension === undefined ? '' : `-${extension}`}`);
};
