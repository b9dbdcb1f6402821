/// <reference path="./data.d.ts" />
import { charactersBySyllable } from './characters.ts';
import { componentSections } from './components.ts';
import { jiebaWords, type JiebaWord } from './jieba.ts';
import { nameSections } from './names.ts';
import { packInitials, packWords, type ReadWord } from './pack.ts';
import { readingOfWord, readingsOf } from './readings.ts';
import { wordsOf } from './tables.ts';
import { collectWords } from './words.ts';

/**
 * Makes the dictionary of the pinyin keyboard: every character with its readings, words with a cost, surnames and
 * the characters of given names. Read by `renderer/input/pinyin/dictionary.ts`, which describes the format.
 */
export function buildDictionary(): string {
  const jieba = jiebaWords();
  const words: ReadWord[] = [...collectWords(jieba)].flatMap(([word, counted]) => {
    const syllables = readingOfWord(word);
    return syllables === null ? [] : [{ word, syllables, counted }];
  });
  const characters = charactersBySyllable(countCharacters(words, jieba));
  const syllables = characters.map((line) => line.slice(0, line.indexOf(' ')));
  const total = jieba.reduce((sum, { count }) => sum + count, 0);
  return [
    '#characters',
    ...characters,
    ...nameSections(jieba),
    ...componentSections(),
    '#blocked',
    ...wordsOf('blocked-words.txt').map((word) => `${word} -`),
    '#words',
    ...packWords(words, syllables, total),
    '#initials',
    ...packInitials(words, total),
    '',
  ].join('\n');
}

/** How often each character was counted under each reading, alone and in words. */
function countCharacters(
  words: readonly ReadWord[],
  jieba: readonly JiebaWord[],
): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const add = (character: string, syllable: string, by: number): void => {
    const readings = counts.get(character) ?? new Map<string, number>();
    readings.set(syllable, (readings.get(syllable) ?? 0) + by);
    counts.set(character, readings);
  };
  for (const { word, syllables, counted } of words) {
    [...word].forEach((character, at) => add(character, syllables[at]!, counted.count));
  }
  for (const { word, count } of jieba) {
    const [usual] = [...word].length === 1 ? readingsOf(word) : [];
    if (usual !== undefined) add(word, usual, count);
  }
  return counts;
}
