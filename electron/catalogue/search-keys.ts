/**
 * What a matter is found by. A Chinese name is matched character by character, each by itself, by its pinyin
 * or by the beginning of its pinyin; so 港澳通行证, `gangaotongxingzheng`, `gatxz` and `港澳txz` all find it.
 */
export interface HanKey {
  readonly text: string;
  readonly characters: readonly string[];
  /** One per character, '' where there is none. */
  readonly syllables: readonly string[];
  /** First letter of every character's pinyin, or the character itself where it has none. */
  readonly initials: string;
}

/** Where a query was found in a key, best first. */
export const places = { whole: 0, start: 1, wordStart: 2, inside: 3 } as const;
export type Place = (typeof places)[keyof typeof places];

/** Lower case, half width, without the punctuation people leave out. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

export function hanKey(name: string, syllablesOf: (text: string) => string[]): HanKey {
  const text = normalise(name).replaceAll(' ', '');
  const characters = [...text];
  const syllables = syllablesOf(text);
  const initials = characters.map((character, index) => syllables[index]?.[0] ?? character).join('');
  return { text, characters, syllables, initials };
}

/** @param query normalised and without spaces */
export function findInHan(key: HanKey, query: string): Place | null {
  const at = key.text.indexOf(query);
  if (at >= 0) {
    if (at > 0) return places.inside;
    return key.text.length === query.length ? places.whole : places.start;
  }
  // Only Latin letters are typed as pinyin; without one the text itself was the only chance.
  if (!/[a-z]/.test(query)) return null;
  for (let start = 0; start < key.characters.length; start += 1) {
    if (key.initials[start] !== query[0] && key.characters[start] !== query[0]) continue;
    const end = follow(key, start, query, 0);
    if (end === null) continue;
    if (start > 0) return places.inside;
    return end === key.characters.length ? places.whole : places.start;
  }
  return null;
}

/** The character after the last one that `query` from `from` on takes up; null when it does not fit. */
function follow(key: HanKey, start: number, query: string, from: number): number | null {
  if (from === query.length) return start;
  const character = key.characters[start];
  if (character === undefined) return null;
  if (query.startsWith(character, from)) {
    const end = follow(key, start + 1, query, from + character.length);
    if (end !== null) return end;
  }
  const syllable = key.syllables[start]!;
  let shared = 0;
  while (shared < syllable.length && syllable[shared] === query[from + shared]) shared += 1;
  for (; shared > 0; shared -= 1) {
    const end = follow(key, start + 1, query, from + shared);
    if (end !== null) return end;
  }
  return null;
}

/** In the middle of a word fewer letters than this would find nearly everything. */
const shortestInside = 3;

/** @param key a normalised name in Latin letters @param query normalised */
export function findInLatin(key: string, query: string): Place | null {
  const at = key.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return key.length === query.length ? places.whole : places.start;
  if (key.includes(` ${query}`)) return places.wordStart;
  return query.length >= shortestInside ? places.inside : null;
}
