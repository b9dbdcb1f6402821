import { toHalfWidth } from '../../identifiers/index.ts';
import type { Result } from '../../result.ts';
import type { FieldKind, FieldOf } from '../definition.ts';
import type { Kind, PrintStyle, Wrong } from './kind.ts';

/** Control signs (line breaks excepted), directional and other invisible format signs, halves of surrogate pairs. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line without anything that is not a character to be seen, single spaces. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(unprintable, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** The same with its line breaks kept, at most one empty line between two. */
export const manyLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .replace(/[ \u3000]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Characters as people count them: code points, so that 𠮷 is one. */
export const countCharacters = (text: string): number => [...text].length;

/** How many places an identifier has that was typed with spaces or hyphens. */
export const countPlaces = (text: string): number =>
  countCharacters(toHalfWidth(text).replace(/[\s\u200B-\u200D\uFEFF-]/g, ''));

/** A kind whose answer is a line of text. */
export function typedText<K extends FieldKind>(part: {
  readonly check: (text: string, field: FieldOf<K>, today: string) => Result<string, Wrong>;
  readonly clean?: (text: string) => string;
  readonly mask?: (text: string) => string;
  /** How the text stands on paper; drafts come through here too. */
  readonly arrange?: (text: string, field: FieldOf<K>, style: PrintStyle) => string;
}): Kind<K> {
  const clean = part.clean ?? oneLine;
  return {
    missing: 'missing',
    answered: (value) => typeof value === 'string' && clean(value) !== '',
    check: (value, field, today) => part.check(clean(String(value)), field, today),
    print: (value, field, style) => {
      if (typeof value !== 'string') return { text: '' };
      const text = clean(value);
      if (style.masked && part.mask !== undefined) return { text: part.mask(text) };
      return { text: text === '' || part.arrange === undefined ? text : part.arrange(text, field, style) };
    },
  };
}
