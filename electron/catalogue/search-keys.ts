/**
 * What a matter is found by. A Chinese name is matched character by character, each by itself, by its pinyin
 * or by the beginning of its pinyin; so 港澳通行证, `gangaotongxingzheng`, `gatxz` and `港澳txz` all find it.
 */
export interface HanKey {
  readonly text: string;
  readonly characters: readonly string[];
  /** One per character, '' where there is none. */
  readonly syllables: readonly string[];
  /** One unit per character: the first of its pinyin, or of the character itself where it has none. */
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
  const initials = characters.map((character, index) => syllables[index]?.[0] ?? character[0]).join('');
  return { text, characters, syllables, initials };
}

/** What was typed, prepared once for all keys. */
export interface TypedText {
  readonly words: string;
  readonly joined: string;
  readonly letters: LetterSet;
}

export function typedText(query: string): TypedText {
  const words = normalise(query);
  const joined = words.replaceAll(' ', '');
  return { words, joined, letters: lettersOf(joined) };
}

/** One bit per letter of a to z; a key that lacks a letter of the query need not be looked at. */
export type LetterSet = number;

export function lettersOf(text: string): LetterSet {
  let set = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index) - 97;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
  }
  return set;
}

export function findInHan(key: HanKey, { joined, letters }: TypedText): Place | null {
  const at = key.text.indexOf(joined);
  if (at === 0) return key.text.length === joined.length ? places.whole : places.start;
  if (at > 0) return places.inside;
  // Only Latin letters are typed as pinyin; without one the text itself was the only chance.
  if (letters === 0) return null;
  const first = joined[0]!;
  const second = joined[1] ?? '';
  const firsts = lettersOf(first) === 0 ? null : key.initials;
  // A second letter goes on with the syllable or begins the next; looking at it first spares most attempts.
  const seconds = lettersOf(second) === 0 ? null : key.initials;
  for (let start = 0; start < key.characters.length; start += 1) {
    if (firsts) {
      start = firsts.indexOf(first, start);
      if (start < 0) return null;
      if (seconds && key.syllables[start]![1] !== second && seconds[start + 1] !== second) continue;
    } else if (!joined.startsWith(key.characters[start]!)) {
      continue;
    }
    const end = follow(key, start, joined, 0);
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

/** @param key a normalised name in Latin letters */
export function findInLatin(key: string, { words: query }: TypedText): Place | null {
  const at = key.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return key.length === query.length ? places.whole : places.start;
  for (let found = at; found > 0; found = key.indexOf(query, found + 1)) {
    if (key[found - 1] === ' ') return places.wordStart;
  }
  return query.length >= shortestInside ? places.inside : null;
}
