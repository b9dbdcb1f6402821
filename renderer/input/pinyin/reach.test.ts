import { beforeAll, describe, expect, it } from 'vitest';
import { dictionaryText } from '../../../resources/pinyin/cached.ts';
import { readingsOf } from '../../../resources/pinyin/readings.ts';
import { standardCharacters } from '../../../resources/pinyin/tables.ts';
import type { PinyinMode } from './candidate.ts';
import { readDictionary } from './dictionary.ts';
import { createPinyinEngine, type PinyinEngine } from './engine.ts';

let engine: PinyinEngine;
const answers = new Map<string, ReadonlySet<string>>();
beforeAll(() => {
  engine = createPinyinEngine(readDictionary(dictionaryText()));
});

/** Whether a character is offered for its syllable, among the candidates or behind 生僻字. */
function isReached(character: string, syllable: string, mode: PinyinMode): boolean {
  const key = `${mode} ${syllable}`;
  const offered =
    answers.get(key) ??
    new Set([
      ...engine
        .query({ letters: syllable, mode, surnameGiven: mode === 'name' })
        .list.map(({ text }) => text),
      ...engine.rare(syllable).map(({ text }) => text),
    ]);
  answers.set(key, offered);
  return offered.has(character);
}

const unreached = (characters: readonly string[], mode: PinyinMode): readonly string[] =>
  characters.filter(
    (character) => !readingsOf(character).some((syllable) => isReached(character, syllable, mode)),
  );

describe('every character that a citizen can be asked to write is within reach of its pinyin', () => {
  it('the table of standard characters is whole', () => {
    expect(standardCharacters).toHaveLength(8105);
  });
  it.each(['general', 'name', 'address', 'organisation'] as const)(
    'the 8,105 standard characters, in mode %s',
    (mode) => {
      expect(unreached(standardCharacters, mode)).toEqual([]);
    },
  );
  it('characters of given names that keyboards lack', () => {
    expect(unreached([...'翀喆祎旻赟堃犇彧珺璟翾玥垚昇婳琋瑀焜'], 'name')).toEqual([]);
  });
  it('characters that fonts and printers are tested with', () => {
    expect(unreached([...'㛃𬱖䶮𫖯𬭎䒟'], 'name')).toEqual([]);
  });
});
