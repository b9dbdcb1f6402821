/**
 * The dictionary of the pinyin keyboard in memory. Its text has five parts, each line a reading and what it stands for:
 * `#characters` `luo 罗洛|儸|44,jw` (usual, rare, ranks in base 36), `#words` `gui'yang 贵阳:7.0` (word and cost),
 * `#surnames`, `#given` and `#names` `luo 罗 骆`. A cost is the natural logarithm of how rare something is.
 */
export interface Dictionary {
  readonly isSyllable: (letters: string) => boolean;
  /** Syllables that begin with these letters. */
  readonly syllablesFrom: (letters: string) => readonly string[];
  /** Usual characters of a syllable, the likeliest first. */
  readonly characters: (syllable: string) => readonly Weighted[];
  /** Characters outside GB 2312. */
  readonly rare: (syllable: string) => readonly string[];
  readonly words: WordNode;
  /** By reading, `ou'yang` for 欧阳; the most borne first. */
  readonly surnames: ReadonlyMap<string, readonly string[]>;
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

export interface Weighted {
  readonly text: string;
  readonly cost: number;
}

/** Words in a tree of syllables. */
export interface WordNode {
  readonly next: ReadonlyMap<string, WordNode>;
  readonly words: readonly Weighted[];
}

interface GrowingNode extends WordNode {
  readonly next: Map<string, GrowingNode>;
  words: readonly Weighted[];
}

const longestSyllable = 6;

export function readDictionary(text: string): Dictionary {
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
  const lines = (name: string): Map<string, string> => parts.get(name) ?? new Map<string, string>();
  const characterLines = lines('characters');
  const prefixes = prefixTable(characterLines.keys());
  const read = new Map<string, readonly Weighted[]>();
  return {
    isSyllable: (letters) => characterLines.has(letters),
    syllablesFrom: (letters) => prefixes.get(letters) ?? [],
    characters: (syllable) => {
      const known = read.get(syllable) ?? readCharacters(characterLines.get(syllable));
      read.set(syllable, known);
      return known;
    },
    rare: (syllable) => [...(characterLines.get(syllable)?.split('|')[1] ?? '')],
    words: growTree(lines('words')),
    surnames: lists(lines('surnames')),
    given: lists(lines('given')),
    names: lists(lines('names')),
  };
}

/** A single character must cost more than its share of a word, or words would fall apart. */
const characterCost = 2;

function readCharacters(line: string | undefined): readonly Weighted[] {
  const [characters = '', , ranks = ''] = (line ?? '').split('|');
  const rank = ranks.split(',');
  return [...characters].map((text, at) => ({
    text,
    cost: characterCost + Math.log(1 + Number.parseInt(rank[at] ?? 'zzz', 36)),
  }));
}

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

function growTree(lines: ReadonlyMap<string, string>): WordNode {
  const root: GrowingNode = { next: new Map(), words: [] };
  for (const [reading, entries] of lines) {
    let node = root;
    for (const syllable of reading.split("'")) {
      let child = node.next.get(syllable);
      if (child === undefined) {
        child = { next: new Map(), words: [] };
        node.next.set(syllable, child);
      }
      node = child;
    }
    node.words = entries
      .split(' ')
      .map((entry) => {
        const colon = entry.indexOf(':');
        return { text: entry.slice(0, colon), cost: Number(entry.slice(colon + 1)) };
      })
      .sort((a, b) => a.cost - b.cost);
  }
  return root;
}

const lists = (lines: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> =>
  new Map([...lines].map(([reading, entries]) => [reading, entries.split(' ')]));
