import type { Dictionary, Weighted } from './dictionary.ts';
import type { WordNode } from './packed-words.ts';

interface GrowingNode extends WordNode {
  readonly children: Map<number, GrowingNode>;
  readonly list: Weighted[];
}

/** About as usual as the name of a county: a road of the region is likelier here than in the country. */
const cost = 11;
const mostReadings = 16;

/** The words of the region as a tree of their own, under every reading that their characters have: 冗 may be rong. */
export function localWords(words: readonly string[], dictionary: Dictionary): WordNode {
  const root = grow();
  for (const word of words) {
    const readings = [...word].map(dictionary.readings);
    for (const syllables of combinations(readings).slice(0, mostReadings))
      plant(root, word, syllables, dictionary);
  }
  return root;
}

const combinations = (readings: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  readings.reduce<readonly (readonly string[])[]>(
    (begun, each) =>
      begun.flatMap((syllables) => each.map((syllable) => [...syllables, syllable])).slice(0, mostReadings),
    [[]],
  );

function plant(root: GrowingNode, word: string, syllables: readonly string[], dictionary: Dictionary): void {
  let node = root;
  for (const syllable of syllables) {
    const step = dictionary.syllable(syllable);
    if (step === null) return;
    const next = node.children.get(step) ?? grow();
    node.children.set(step, next);
    node = next;
  }
  node.list.push({ text: word, cost, kind: 'place' });
}

function grow(): GrowingNode {
  const children = new Map<number, GrowingNode>();
  const list: Weighted[] = [];
  return { children, list, next: (step) => children.get(step) ?? null, words: () => list };
}
