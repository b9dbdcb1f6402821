import { readdirSync, readFileSync } from 'node:fs';
import { areaList } from '@vant/area-data';
import words2 from 'pinyin-pro/dist/esm/data/dict2.mjs';
import words3 from 'pinyin-pro/dist/esm/data/dict3.mjs';
import words4 from 'pinyin-pro/dist/esm/data/dict4.mjs';
import type { JiebaWord } from './jieba.ts';
import { charactersOf, groupsOf, here, wordsOf } from './tables.ts';

/** `place` and `organisation` are likelier in the fields that ask for them. */
export type WordKind = 'place' | 'organisation' | 'other';

export interface CountedWord {
  readonly count: number;
  readonly kind: WordKind;
}

/** Counts that words get which jieba counts less often or not at all. */
const least = { handMade: 1500, place: 300, family: 60, catalogue: 300, pinyinPro: 3 };
/** Below this a word of jieba is noise more often than a word. */
const leastCount = 3;
const mostFamilies = 100;

const kindOfTag = (tag: string): WordKind =>
  tag === 'ns' ? 'place' : tag === 'nt' ? 'organisation' : 'other';

/** Every word of two characters or more with how often it is used. Names of persons are no words: see `names.ts`. */
export function collectWords(jieba: readonly JiebaWord[]): Map<string, CountedWord> {
  const blocked = new Set(wordsOf('blocked-words.txt'));
  const words = new Map<string, CountedWord>();
  const add = (word: string, count: number, kind: WordKind = 'other'): void => {
    if (!/^[\u3400-\u9fff]{2,12}$/.test(word) || blocked.has(word)) return;
    const before = words.get(word);
    words.set(word, {
      count: Math.max(count, before?.count ?? 0),
      kind: before === undefined || before.kind === 'other' ? kind : before.kind,
    });
  };
  for (const { word, count, tag } of jieba) {
    if (count >= leastCount && !tag.startsWith('nr')) add(word, count, kindOfTag(tag));
  }
  for (const [group, list] of groupsOf('words.txt')) {
    for (const word of list) add(word, least.handMade, kindOfGroup[group] ?? 'other');
  }
  for (const name of areaNames()) add(name, least.place, 'place');
  for (const name of familyPlaces()) add(name, least.family, 'place');
  for (const phrase of cataloguePhrases()) add(phrase, least.catalogue);
  for (const list of [words2, words3, words4]) {
    for (const word of Object.keys(list)) add(word, least.pinyinPro);
  }
  return words;
}

const kindOfGroup: Readonly<Record<string, WordKind>> = { addresses: 'place', organisations: 'organisation' };

/** Names of provinces, cities and counties, also without their last character: 贵阳市 and 贵阳. */
function areaNames(): Set<string> {
  const names = new Set<string>();
  for (const list of [areaList.province_list, areaList.city_list, areaList.county_list]) {
    for (const name of Object.values(list)) {
      names.add(name);
      if (name.length > 2 && /[省市县区]$/.test(name)) names.add(name.slice(0, -1));
    }
  }
  return names;
}

/** Villages and lanes named after a family, 张家湾, of which every county has its own. */
function familyPlaces(): string[] {
  const families = charactersOf('surnames.txt').slice(0, mostFamilies);
  return families.flatMap((surname) =>
    ['', ...'湾坝院寨冲村沟坡桥庄'].map((ending) => `${surname}家${ending}`),
  );
}

/** Short phrases of the catalogue: names of matters, materials, options. */
function cataloguePhrases(): Set<string> {
  const phrases = new Set<string>();
  const folder = here('../catalogue');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.yaml')) continue;
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    for (const [phrase] of text.matchAll(/\p{Script=Han}+/gu)) {
      if (phrase.length >= 2 && phrase.length <= 8) phrases.add(phrase);
    }
  }
  return phrases;
}
