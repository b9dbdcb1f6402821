import { firstSyllable, packedWords, type WordNode } from './packed-words.ts';

/**
 * The dictionary of the pinyin keyboard in memory. Its text has parts, each line a reading and what it stands for:
 * `#characters` `luo 罗洛|儸|44,jw` (usual, rare, costs in tenths in base 36), `#surnames` `luo 罗:31`, `#given`
 * `yu 雨:50:62:80` (costs as first, second and only character of a given name), `#names` `yu'tong 雨桐:70`,
 * `#components`, `#component-names`, `#blocked` words with a stroke behind each, and the packed `#words` and `#initials`.
 * A cost is the natural logarithm of how rare something is; in the parts for names in tenths.
 */
export interface Dictionary {
  /** Null for what is no syllable; the number of a syllable is its step in the tree of words. */
  readonly syllable: (letters: string) => number | null;
  /** Syllables that begin with these letters. */
  readonly syllablesFrom: (letters: string) => readonly string[];
  /** Characters of the standards read like this, the likeliest first. */
  readonly characters: (syllable: string) => readonly Weighted[];
  /** Characters of no standard, and before them the rarest of the standards. */
  readonly rare: (syllable: string) => readonly string[];
  /** Words in trees of syllables: the built-in ones, then those of the hall. */
  readonly words: readonly WordNode[];
  /** Words by the first letters of their syllables, each letter a step. */
  readonly initials: WordNode;
  /** By reading, `ou'yang` for 欧阳; the most borne first. */
  readonly surnames: ReadonlyMap<string, readonly Weighted[]>;
  readonly given: (syllable: string) => readonly GivenCharacter[];
  readonly names: ReadonlyMap<string, readonly Weighted[]>;
  readonly syllables: () => Iterable<string>;
  /** How characters are put together, `玥 王月`, and what their parts are called, `氵 shui sandianshui`; as written. */
  readonly components: {
    readonly made: ReadonlyMap<string, string>;
    readonly names: ReadonlyMap<string, string>;
  };
  /** All readings of a character of the standards. */
  readonly readings: (character: string) => readonly string[];
  /** Never offered as a whole or as a part of what is offered; the characters stay. */
  readonly blocked: readonly string[];
}

export interface Weighted {
  readonly text: string;
  readonly cost: number;
  readonly kind: 'place' | 'organisation' | 'other';
}

/** A character of given names with its cost at each place. */
export interface GivenCharacter {
  readonly text: string;
  readonly first: number;
  readonly second: number;
  readonly single: number;
}

const longestSyllable = 6;

export function readDictionary(text: string): Dictionary {
  const [wordsFrom, initialsFrom] = ['#words\n', '#initials\n'].map((heading) => {
    const at = text.indexOf(`\n${heading}`);
    return at === -1 ? text.length : at + 1 + heading.length;
  }) as [number, number];
  const parts = readParts(text.slice(0, wordsFrom));
  const lines = (name: string): ReadonlyMap<string, string> => parts.get(name) ?? new Map<string, string>();
  const characterLines = lines('characters');
  const numbers = new Map([...characterLines.keys()].map((syllable, at) => [syllable, at + firstSyllable]));
  const prefixes = prefixTable(characterLines.keys());
  return {
    syllable: (letters) => numbers.get(letters) ?? null,
    syllablesFrom: (letters) => prefixes.get(letters) ?? [],
    characters: remembered((syllable) => readCharacters(characterLines.get(syllable))),
    rare: (syllable) => [...(characterLines.get(syllable)?.split('|')[1] ?? '')],
    words: [packedWords(text, wordsFrom, initialsFrom - '#initials\n'.length).root],
    initials: packedWords(text, initialsFrom, text.length).root,
    surnames: weighted(lines('surnames')),
    given: remembered((syllable) => readGiven(lines('given').get(syllable))),
    names: weighted(lines('names')),
    syllables: () => characterLines.keys(),
    components: { made: lines('components'), names: lines('component-names') },
    readings: (character) =>
      [...characterLines].filter(([, line]) => line.includes(character)).map(([syllable]) => syllable),
    blocked: [...lines('blocked').keys()],
  };
}

function readParts(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const parts = new Map<string, Map<string, string>>();
  let part = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) {
      part = new Map();
      parts.set(line.slice(1), part);
      continue;
    }
    const space = line.indexOf(' ');
    if (space > 0) part.set(line.slice(0, space), line.slice(space + 1));
  }
  return parts;
}

/** Read when first asked for. What is remembered is the dictionary's, not the citizen's: the same for every session. */
function remembered<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = read(key);
    known.set(key, found);
    return found;
  };
}

function readCharacters(line: string | undefined): readonly Weighted[] {
  const [characters = '', , costs = ''] = (line ?? '').split('|');
  const cost = costs.split(',');
  return [...characters].map((text, at) => ({
    text,
    cost: Number.parseInt(cost[at] ?? '7z', 36) / 10,
    kind: 'other',
  }));
}

function readGiven(line: string | undefined): readonly GivenCharacter[] {
  return entriesOf(line).map(([text = '', first, second, single]) => ({
    text,
    first: Number(first) / 10,
    second: Number(second) / 10,
    single: Number(single) / 10,
  }));
}

const entriesOf = (line: string | undefined): readonly string[][] =>
  line === undefined ? [] : line.split(' ').map((entry) => entry.split(':'));

const weighted = (lines: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Weighted[]> =>
  new Map(
    [...lines].map(([reading, line]) => [
      reading,
      entriesOf(line).map(([text = '', cost]) => ({ text, cost: Number(cost) / 10, kind: 'other' })),
    ]),
  );

function prefixTable(syllables: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const syllable of syllables) {
    for (let length = 1; length <= Math.min(longestSyllable, syllable.length); length += 1) {
      const prefix = syllable.slice(0, length);
      const known = table.get(prefix);
      if (known === undefined) table.set(prefix, [syllable]);
      else known.push(syllable);
    }
  }
  return table;
}
