import type { CountedWord, WordKind } from './words.ts';

/**
 * Words as one text that is searched where it lies: a line for each reading, sorted. The reading is written with one
 * character for a syllable, from U+0100 on in the order of the syllables; behind it each word, as long as the reading,
 * with a character for its cost in quarters from U+0023 on and one for its kind. Read by
 * `renderer/input/pinyin/packed-words.ts`.
 */
export interface ReadWord {
  readonly word: string;
  readonly syllables: readonly string[];
  readonly counted: CountedWord;
}

const firstSyllable = 0x100;
const firstCost = 0x23;
const kinds: Readonly<Record<WordKind, string>> = { place: 'p', organisation: 'o', other: '.' };

/** All words with a line for each reading. */
export function packWords(words: readonly ReadWord[], syllables: readonly string[], total: number): string[] {
  const numbers = new Map(syllables.map((syllable, at) => [syllable, at + firstSyllable]));
  return pack(words, total, Infinity, ({ syllables: read }) =>
    String.fromCharCode(...read.map((syllable) => numbers.get(syllable) ?? 0)),
  );
}

const mostOfInitials = 8;
const longestOfInitials = 8;
const leastOfInitials = 20;

/** Words by the first letters of their syllables, zgjsyh for 中国建设银行: the likeliest of each. */
export function packInitials(words: readonly ReadWord[], total: number): string[] {
  const usual = words.filter(
    ({ syllables, counted }) => syllables.length <= longestOfInitials && counted.count >= leastOfInitials,
  );
  return pack(usual, total, mostOfInitials, ({ syllables }) =>
    String.fromCharCode(...syllables.map((syllable) => firstSyllable + syllable.charCodeAt(0))),
  );
}

function pack(
  words: readonly ReadWord[],
  total: number,
  most: number,
  keyOf: (word: ReadWord) => string,
): string[] {
  const lines = new Map<string, ReadWord[]>();
  for (const word of words) {
    const key = keyOf(word);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [word]);
    else line.push(word);
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => {
      const shown = list.sort((a, b) => b.counted.count - a.counted.count).slice(0, most);
      return (
        key +
        shown.map(({ word, counted }) => word + costOf(counted.count / total) + kinds[counted.kind]).join('')
      );
    });
}

const costOf = (share: number): string =>
  String.fromCharCode(firstCost + Math.min(90, Math.round(-Math.log(share) * 4)));
