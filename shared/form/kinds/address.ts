import { ok } from '../../result.ts';
import type { AddressAnswer, AnswerValue } from '../answers.ts';
import { wrong, type Kind } from './kind.ts';
import { countCharacters, oneLine } from './typed-text.ts';

/** Longest street part in code points; the widest cell of the forms holds it on four lines. */
const maxStreet = 300;

export const address: Kind<'address'> = {
  missing: 'missing-area',
  answered: (value) => {
    const given = addressOf(value);
    return given !== null && (given.areaName !== '' || given.street !== '');
  },
  check: (value, field) => {
    const given = addressOf(value);
    if (given === null || !/^\d{6}$/.test(given.areaCode) || given.areaName === '')
      return wrong('missing-area');
    if (!field.street) return ok({ ...given, street: '' });
    if (given.street === '') return wrong('missing-street');
    const count = countCharacters(given.street);
    return count > maxStreet ? wrong('text-too-long', { max: maxStreet, count }) : ok({ ...given });
  },
  print: (value) => {
    const given = value === undefined ? null : addressOf(value);
    return { text: given === null ? '' : given.areaName + given.street };
  },
};

function addressOf(value: AnswerValue): AddressAnswer | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const { areaCode, areaName, street }: { readonly [part: string]: unknown } = { ...value };
  const line = (part: unknown): string => (typeof part === 'string' ? oneLine(part) : '');
  return { areaCode: line(areaCode), areaName: line(areaName), street: line(street) };
}
