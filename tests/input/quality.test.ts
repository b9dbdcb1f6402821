import { beforeAll, describe, expect, it } from 'vitest';
import type { PinyinMode } from '../../renderer/input/pinyin/candidate.ts';
import { readDictionary } from '../../renderer/input/pinyin/dictionary.ts';
import { createPinyinEngine, type PinyinEngine } from '../../renderer/input/pinyin/engine.ts';
import { dictionaryText } from '../../resources/pinyin/cached.ts';
import { score, write, type InputMethod, type Score } from './citizen.ts';
import { readList, type ListName } from './lists.ts';

let engine: PinyinEngine;
beforeAll(() => {
  engine = createPinyinEngine(readDictionary(dictionaryText()));
});

const inMode = (mode: PinyinMode): InputMethod => ({
  ask: (letters, written) => engine.query({ letters, mode, surnameGiven: written !== '' }).list,
});
const measure = (list: ListName, mode: PinyinMode): Score => score(readList('held-out', list), inMode(mode));

describe('what a citizen types who was never asked', () => {
  it.each([
    ['names', 'name', 0.4, 1.7],
    ['addresses', 'address', 0.45, 2.1],
    ['organisations', 'organisation', 0.5, 2.1],
  ] as const)(
    '%s are often the first candidate and take about one pick and a half',
    (list, mode, first, picks) => {
      const found = measure(list, mode);
      expect(found.reached).toBe(found.items);
      expect(found.firstShare).toBeGreaterThanOrEqual(first);
      expect(found.picks).toBeLessThanOrEqual(picks);
    },
  );

  it('names are written with fewer picks in a field for names than in any other', () => {
    expect(measure('names', 'name').picks).toBeLessThan(measure('names', 'general').picks);
  });

  it('names with rare characters and surnames of their own reading can all be written', () => {
    const missing = readList('held-out', 'hard-names').filter(
      ({ text, letters }) => write(text, letters, inMode('name')) === null,
    );
    expect(missing).toEqual([]);
  });
});

describe('the simulated citizen', () => {
  const method = (...pages: readonly string[]): InputMethod => ({
    ask: () => pages.map((text) => ({ text, used: text.length })),
  });
  it('takes the longest right candidate of the first page that has one', () => {
    expect(write('贵阳市', 'gys', method('贵', '贵阳', '归'))).toBeNull();
    expect(write('贵阳', 'gy', method('归阳', '贵', '贵阳'))).toMatchObject({ first: false, picks: 1 });
  });
  it('turns pages and counts it', () => {
    const others = Array.from({ length: 8 }, () => '归');
    expect(write('贵', 'g', method(...others, '贵'))).toMatchObject({ picks: 1, pageTurns: 1 });
  });
  it('gives up what is on no page', () => {
    expect(write('贵', 'g', method('归'))).toBeNull();
  });
});
