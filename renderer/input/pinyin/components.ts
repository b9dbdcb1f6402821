import type { Candidate } from './candidate.ts';
import type { Dictionary } from './dictionary.ts';

/** A character with the parts it is made of: 赟 from 斌贝, or from 文武贝. */
interface Made {
  readonly text: string;
  readonly ways: readonly (readonly string[])[];
  readonly cost: number;
}

export interface ComponentSearch {
  /** Characters whose parts are called what the letters say, in this order: wangyue for 玥. */
  readonly query: (letters: string) => readonly Candidate[];
}

const longestName = 14;
const mostParts = 5;
const mostCuts = 24;
const mostFound = 64;
/** Of a character that no pinyin lists among the usual ones. */
const rareCost = 30;

/** For characters that nobody can read: spelt by their parts. Read from the dictionary when first asked. */
export function componentSearch(dictionary: Dictionary): ComponentSearch {
  let read: {
    readonly made: readonly Made[];
    readonly called: ReadonlyMap<string, readonly string[]>;
  } | null = null;
  const data = (): NonNullable<typeof read> =>
    (read ??= { made: readMade(dictionary), called: partsByName(dictionary) });
  return {
    query: (letters) => {
      const { made, called } = data();
      const parts = (name: string): ReadonlySet<string> =>
        new Set([
          ...dictionary.characters(name).map(({ text }) => text),
          ...dictionary.rare(name),
          ...(called.get(name) ?? []),
        ]);
      const found = new Map<string, number>();
      for (const cut of cutsOf(letters, (name) => dictionary.syllable(name) !== null || called.has(name))) {
        const asked = cut.map(parts);
        for (const { text, ways, cost } of made) {
          if (
            ways.some((way) => way.length === asked.length && way.every((part, at) => asked[at]!.has(part)))
          ) {
            found.set(text, cost);
          }
        }
      }
      return [...found]
        .sort(([, a], [, b]) => a - b)
        .slice(0, mostFound)
        .map(([text]) => ({ text, used: letters.length }));
    },
  };
}

/** The ways to cut letters into two to five names. */
function cutsOf(letters: string, isName: (name: string) => boolean): readonly (readonly string[])[] {
  const cuts: string[][] = [];
  const walk = (at: number, names: readonly string[]): void => {
    if (cuts.length === mostCuts) return;
    if (at >= letters.length) {
      if (names.length > 1) cuts.push([...names]);
      return;
    }
    if (names.length === mostParts) return;
    for (let end = Math.min(letters.length, at + longestName); end > at; end -= 1) {
      const name = letters.slice(at, end);
      if (!name.includes("'") && isName(name)) walk(letters[end] === "'" ? end + 1 : end, [...names, name]);
    }
  };
  walk(0, []);
  return cuts;
}

function readMade({ syllables, components, characters }: Dictionary): readonly Made[] {
  const costs = new Map<string, number>();
  for (const syllable of syllables()) {
    for (const { text, cost } of characters(syllable)) {
      costs.set(text, Math.min(cost, costs.get(text) ?? rareCost));
    }
  }
  return [...components.made].map(([text, ways]) => ({
    text,
    ways: ways.split('|').map((way) => [...way]),
    cost: costs.get(text) ?? rareCost,
  }));
}

function partsByName({ components }: Dictionary): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, string[]>();
  for (const [part, names] of components.names) {
    for (const name of names.split(' ')) called.set(name, [...(called.get(name) ?? []), part]);
  }
  return called;
}
