import { pinyin } from 'pinyin-pro';

/** How characters and words are read, as they are typed: no tones, v for ü. */

const syllableForm = /^[a-z]+$/;

/** ü is typed v; some readings come with marks that no keyboard has. */
const plain = (syllable: string): string =>
  syllable.replaceAll('ü', 'v').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Readings of which pinyin-pro knows another one or none: after 通用规范汉字表 and 辞海. */
const otherReadings: Readonly<Record<string, readonly string[]>> = {
  𬱖: ['wei'],
  䒟: ['wei'],
};

const known = new Map<string, readonly string[]>();

/** All readings of one character, the usual one first; none for what is not a character. */
export function readingsOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before !== undefined) return before;
  const readings = pinyin(character, {
    multiple: true,
    toneType: 'none',
    v: true,
    type: 'array',
    nonZh: 'removed',
  });
  const found = [...new Set([...readings.map(plain), ...(otherReadings[character] ?? [])])];
  const typed = found.filter((syllable) => syllableForm.test(syllable));
  known.set(character, typed);
  return typed;
}

/** The reading of a word, syllable by syllable; null when a part of it has none. */
export function readingOfWord(word: string): readonly string[] | null {
  const characters = [...word];
  const each = characters.map(readingsOf);
  // Only words with a character of several readings need the library's dictionary.
  const syllables = each.every(({ length }) => length === 1)
    ? each.map(([only]) => only!)
    : pinyin(word, { toneType: 'none', v: true, type: 'array' }).map(plain);
  return syllables.length === characters.length && syllables.every((part) => syllableForm.test(part))
    ? syllables
    : null;
}

/** The reading of a surname: 单 is shan and 查 is zha here. */
export const readingOfSurname = (surname: string): string =>
  pinyin(surname, { mode: 'surname', surname: 'head', toneType: 'none', v: true, type: 'array' })
    .map(plain)
    .join("'");
