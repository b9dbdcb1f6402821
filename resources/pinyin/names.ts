import surnameReadings from 'pinyin-pro/dist/esm/data/surname.mjs';
import type { JiebaWord } from './jieba.ts';
import { readingOfSurname, readingOfWord, readingsOf } from './readings.ts';
import { charactersOf, standardCharacters, wordsOf } from './tables.ts';

/**
 * What the keyboard knows of names: the surnames, and for each place in a given name how many bear a character there.
 * Counted over the persons of jieba's dictionary, who are older and better known than most, and over the tables, which
 * hold what parents choose now.
 */
export function nameSections(jieba: readonly JiebaWord[]): string[] {
  const surnames = surnamesByUse();
  const counts = countGivenNames(jieba, new Set(surnames));
  return [
    '#surnames',
    ...grouped(
      surnames.map((text, at) => ({ text, cost: surnameCost(at) })),
      readingOfSurname,
    ),
    '#given',
    ...givenCharacters(counts),
    '#names',
    ...givenNames(counts),
  ];
}

/** How many persons of jieba one name, and one character, of the hand-made tables weighs. */
const weights = { name: 40, character: 20, uncommon: 60, single: 240 };
/** The first level of 通用规范汉字表. */
const commonCharacters = 3500;
const cost = (share: number): number => Math.round(-Math.log(share) * 10);

/** By how many people bear them, then the rest that pinyin-pro knows a reading of. */
const surnamesByUse = (): string[] => [
  ...new Set([
    ...charactersOf('surnames.txt'),
    ...wordsOf('compound-surnames.txt'),
    ...Object.keys(surnameReadings),
  ]),
];

/** The share of people falls about as the inverse of the place: 王 7 %, the tenth 2 %, the hundredth 0.2 %. */
const surnameCost = (place: number): number => cost(0.35 / (place + 4));

interface NameCounts {
  readonly first: Map<string, number>;
  readonly second: Map<string, number>;
  readonly single: Map<string, number>;
  readonly pairs: Map<string, number>;
}

function countGivenNames(jieba: readonly JiebaWord[], surnames: ReadonlySet<string>): NameCounts {
  const counts = { first: new Map(), second: new Map(), single: new Map(), pairs: new Map() } as NameCounts;
  const add = (to: Map<string, number>, key: string, by: number): void =>
    void to.set(key, (to.get(key) ?? 0) + by);
  const given = (name: string, by: number): void => {
    const [first = '', second] = name;
    if (second === undefined) return add(counts.single, first, by);
    add(counts.first, first, by);
    add(counts.second, second, by);
    add(counts.pairs, name, by);
  };
  for (const { word, tag } of jieba) {
    if (tag !== 'nr' || word.length < 2 || word.length > 3 || !surnames.has(word[0]!)) continue;
    given(word.slice(1), 1);
  }
  for (const name of wordsOf('given-names.txt')) given(name, weights.name);
  const common = new Set(standardCharacters.slice(0, commonCharacters));
  charactersOf('given-characters.txt').forEach((character, place) => {
    // 祎 is chosen for names and hardly used elsewhere: whoever types yi for a name may well mean it.
    const weight = common.has(character) ? weights.character : weights.uncommon;
    add(counts.first, character, weight);
    add(counts.second, character, weight);
    // The table begins with what is most borne as a given name of its own.
    add(counts.single, character, weight + (place < 60 ? weights.single : 0));
  });
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

/** `yu 雨:50:62:80`: costs as the first, the second and the only character of a given name. */
function givenCharacters({ first, second, single }: NameCounts): string[] {
  const totals = [first, second, single].map(sum);
  const characters = new Set([...first.keys(), ...second.keys(), ...single.keys()]);
  const groups = new Map<string, { entry: string; cost: number }[]>();
  for (const character of characters) {
    const costs = [first, second, single].map((counts, at) =>
      cost(((counts.get(character) ?? 0) + 0.3) / totals[at]!),
    );
    readingsOf(character).forEach((syllable, at) => {
      // 乐 is le before it is yue.
      const shown = at === 0 ? costs : costs.map((each) => each + 15);
      const group = groups.get(syllable) ?? [];
      groups.set(syllable, group);
      group.push({ entry: `${character}:${shown.join(':')}`, cost: Math.min(...shown) });
    });
  }
  return [...groups].map(
    ([syllable, group]) =>
      `${syllable} ${group
        .sort((a, b) => a.cost - b.cost)
        .map(({ entry }) => entry)
        .join(' ')}`,
  );
}

/** Pairs that more than one person bears: `yu'tong 雨桐:70 雨彤:80`. */
function givenNames({ pairs }: NameCounts): string[] {
  const total = sum(pairs);
  return grouped(
    [...pairs].filter(([, count]) => count > 1).map(([text, count]) => ({ text, cost: cost(count / total) })),
    (name) => readingOfWord(name)?.join("'") ?? '',
  );
}

function grouped(
  entries: readonly { readonly text: string; readonly cost: number }[],
  readingOf: (text: string) => string,
): string[] {
  const groups = new Map<string, { readonly text: string; readonly cost: number }[]>();
  for (const entry of entries) {
    const reading = readingOf(entry.text);
    if (reading !== '') groups.set(reading, [...(groups.get(reading) ?? []), entry]);
  }
  return [...groups].map(
    ([reading, list]) =>
      `${reading} ${[...list]
        .sort((a, b) => a.cost - b.cost)
        .map(({ text, cost: each }) => `${text}:${each}`)
        .join(' ')}`,
  );
}
