/// <reference path="./pinyin-pro-data.d.ts" />
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areaList } from '@vant/area-data';
import { pinyin } from 'pinyin-pro';
import surnameReadings from 'pinyin-pro/dist/esm/data/surname.mjs';
import words2 from 'pinyin-pro/dist/esm/data/dict2.mjs';
import words3 from 'pinyin-pro/dist/esm/data/dict3.mjs';
import words4 from 'pinyin-pro/dist/esm/data/dict4.mjs';

/**
 * Makes the dictionary of the pinyin keyboard: every character with its readings, words with a cost, surnames and
 * the characters of given names. Read by `renderer/input/pinyin/dictionary.ts`, which describes the format.
 */
export function buildDictionary(): string {
  const order = characterOrder();
  const words = collectWords();
  return [
    '#characters',
    ...charactersBySyllable(order),
    '#words',
    ...wordsByReading(words),
    '#surnames',
    ...surnames(),
    '#given',
    ...givenCharacters(),
    '#names',
    ...givenNames(),
    '',
  ].join('\n');
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const table = (name: string): string =>
  readFileSync(here(name), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
const charactersOf = (name: string): string[] => [...new Set(table(name).replace(/\s/g, ''))];
const wordsOf = (name: string): string[] => [...new Set(table(name).split(/\s+/).filter(Boolean))];

/** How usual a character is: the hand-made list, then the two levels of GB 2312 (common, less common). */
function characterOrder(): Map<string, number> {
  const order = new Map<string, number>();
  const add = (character: string): void => {
    if (!order.has(character)) order.set(character, order.size);
  };
  charactersOf('character-frequency.txt').forEach(add);
  const gb = new TextDecoder('gb18030');
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = gb.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) add(character);
    }
  }
  return order;
}

/** How much rarer a character counts under a reading that is not its first: 区 is qu before it is ou. */
const secondReading = { factor: 3, offset: 150 };

/**
 * `luo 罗洛络|儸…|44,jw,…`: usual characters by rank, those outside GB 2312, and the ranks in base 36.
 */
function charactersBySyllable(order: ReadonlyMap<string, number>): string[] {
  const usual = new Map<string, { character: string; rank: number }[]>();
  const rare = new Map<string, string[]>();
  for (const character of allCharacters()) {
    const place = order.get(character);
    readingsOf(character).forEach((syllable, at) => {
      if (place === undefined) return push(rare, syllable, character);
      const rank = at === 0 ? place + 1 : (place + 1) * secondReading.factor + secondReading.offset;
      push(usual, syllable, { character, rank });
    });
  }
  return [...new Set([...usual.keys(), ...rare.keys()])].sort().map((syllable) => {
    const front = (usual.get(syllable) ?? []).sort((a, b) => a.rank - b.rank);
    const ranks = front.map(({ rank }) => rank.toString(36)).join(',');
    return `${syllable} ${front.map(({ character }) => character).join('')}|${(rare.get(syllable) ?? []).join('')}|${ranks}`;
  });
}

function push<T>(groups: Map<string, T[]>, key: string, entry: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else group.push(entry);
}

/** Every Han character that pinyin-pro can read, of the basic block and its extensions. */
function* allCharacters(): Generator<string> {
  const blocks: readonly (readonly [number, number])[] = [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x20000, 0x323af],
  ];
  yield '〇';
  for (const [from, to] of blocks) {
    for (let point = from; point <= to; point += 1) yield String.fromCodePoint(point);
  }
}

const syllableForm = /^[a-z]+$/;

function readingsOf(character: string): string[] {
  const readings = pinyin(character, {
    multiple: true,
    toneType: 'none',
    v: true,
    type: 'array',
    nonZh: 'removed',
  });
  return [...new Set(readings.map(plain))].filter((syllable) => syllableForm.test(syllable));
}

/** ü is typed v; some readings come with marks that no keyboard has. */
const plain = (syllable: string): string =>
  syllable.replaceAll('ü', 'v').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Word → cost, the natural logarithm of how rare it is. */
function collectWords(): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, cost: number): void => {
    if (!/^\p{Script=Han}{2,12}$/u.test(word)) return;
    words.set(word, Math.min(cost, words.get(word) ?? Infinity));
  };
  wordsOf('words.txt').forEach((word) => add(word, 7));
  for (const name of areaNames()) add(name, 8);
  for (const phrase of cataloguePhrases()) add(phrase, 9);
  Object.keys(words2).forEach((word, at) => add(word, 7 + Math.log(1 + at / 200)));
  for (const word of [...Object.keys(words3), ...Object.keys(words4)]) add(word, 10);
  wordsOf('given-names.txt').forEach((word) => add(word, 12));
  return words;
}

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

/** `gui'yang 贵阳:7`: words by reading. */
function wordsByReading(words: ReadonlyMap<string, number>): string[] {
  const byReading = new Map<string, string[]>();
  for (const [word, cost] of words) {
    const syllables = pinyin(word, { toneType: 'none', v: true, type: 'array' }).map(plain);
    if (syllables.length !== [...word].length || !syllables.every((part) => syllableForm.test(part)))
      continue;
    const key = syllables.join("'");
    push(byReading, key, `${word}:${cost.toFixed(1)}`);
  }
  return [...byReading].sort().map(([key, entries]) => `${key} ${entries.join(' ')}`);
}

/** `luo 罗骆`, `ou'yang 欧阳`: by how many people bear them, then the rest that pinyin-pro knows a reading of. */
function surnames(): string[] {
  const all = [
    ...charactersOf('surnames.txt'),
    ...wordsOf('compound-surnames.txt'),
    ...Object.keys(surnameReadings),
  ];
  return group([...new Set(all)], (surname) =>
    pinyin(surname, { mode: 'surname', surname: 'head', toneType: 'none', v: true, type: 'array' })
      .map(plain)
      .join("'"),
  );
}

const givenCharacters = (): string[] =>
  group(charactersOf('given-characters.txt'), (character) => readingsOf(character)[0] ?? '');

const givenNames = (): string[] =>
  group(wordsOf('given-names.txt'), (name) =>
    pinyin(name, { toneType: 'none', v: true, type: 'array' }).map(plain).join("'"),
  );

function group(entries: readonly string[], readingOf: (entry: string) => string): string[] {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    const reading = readingOf(entry);
    if (reading !== '') push(groups, reading, entry);
  }
  return [...groups].map(([reading, list]) => `${reading} ${list.join(' ')}`);
}
