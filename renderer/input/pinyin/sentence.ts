import type { PinyinMode } from './candidate.ts';
import type { Dictionary } from './dictionary.ts';
import { firstSyllable, type WordNode } from './packed-words.ts';
import type { Spans } from './syllables.ts';
import { charactersCost, wordCost } from './weights.ts';

/** A way through the letters from the first on: what it writes, what it costs, the syllables it reads. */
export interface Path {
  readonly text: string;
  readonly cost: number;
  readonly syllables: readonly string[];
  readonly to: number;
}

/** The letters with all that can be read in them. */
export interface Lattice {
  readonly letters: string;
  readonly spans: Spans;
  readonly dictionary: Dictionary;
  readonly mode: PinyinMode;
}

const charactersTried = 6;
const wordsTried = 4;
/** What a letter that stands for a whole syllable costs. */
const initialCost = 5;
const longestInitials = 8;

/** The `keep` cheapest ways to write all letters, by dynamic programming over the lattice of words and characters. */
export function bestPaths(lattice: Lattice, keep: number): readonly Path[] {
  const { letters } = lattice;
  const reached = new Map<number, Path[]>([[0, [{ text: '', cost: 0, syllables: [], to: 0 }]]]);
  for (let at = 0; at < letters.length; at += 1) {
    const here = reached.get(at);
    if (here === undefined) continue;
    for (const step of stepsFrom(at, lattice)) {
      const there = reached.get(step.to) ?? [];
      for (const path of here) {
        const cost = path.cost + step.cost;
        if (there.length === keep && cost >= there[keep - 1]!.cost) break;
        insert(there, path, step, cost, keep);
      }
      reached.set(step.to, there);
    }
  }
  return reached.get(letters.length) ?? [];
}

/** Keeps the cheapest sorted, each text once. */
function insert(there: Path[], path: Path, step: Path, cost: number, keep: number): void {
  const text = path.text + step.text;
  const same = there.findIndex((other) => other.text === text);
  if (same !== -1) {
    if (there[same]!.cost <= cost) return;
    there.splice(same, 1);
  }
  const place = there.findIndex((other) => other.cost > cost);
  there.splice(place === -1 ? there.length : place, 0, {
    text,
    cost,
    syllables: [...path.syllables, ...step.syllables],
    to: step.to,
  });
  there.length = Math.min(there.length, keep);
}

const stepsFrom = (at: number, lattice: Lattice): readonly Path[] => [
  ...wordsFrom(at, lattice),
  ...initialsFrom(at, lattice),
  ...charactersFrom(at, lattice),
];

/** Words of two syllables or more that begin at a place. */
export function wordsFrom(at: number, { letters, spans, dictionary, mode }: Lattice): readonly Path[] {
  const found: Path[] = [];
  const walk = (place: number, node: WordNode, cost: number, syllables: readonly string[]): void => {
    for (const span of spans.get(place) ?? []) {
      // A word does not begin with a bare initial, unless nothing else is typed: see `initialsFrom`.
      if (!span.whole && place === at && span.to < letters.length) continue;
      const typed = [...syllables, span.typed];
      for (const reading of span.readings) {
        const child = node.next(reading.number);
        if (child === null) continue;
        const added = cost + reading.cost;
        for (const word of child.words().slice(0, wordsTried)) {
          found.push({ text: word.text, cost: wordCost(word, mode) + added, syllables: typed, to: span.to });
        }
        walk(span.to, child, added, typed);
      }
    }
  };
  for (const root of dictionary.words) walk(at, root, 0, []);
  return found;
}

/** Words of which only the first letters are typed: zgjsyh for 中国建设银行. An h of zh, ch, sh may be typed or not. */
export function initialsFrom(at: number, { letters, dictionary, mode }: Lattice): readonly Path[] {
  const found: Path[] = [];
  const walk = (place: number, node: WordNode, typed: readonly string[]): void => {
    if (typed.length > 1) {
      for (const word of node.words().slice(0, wordsTried)) {
        const cost = wordCost(word, mode) + typed.length * initialCost;
        found.push({ text: word.text, cost, syllables: typed, to: place });
      }
    }
    const letter = letters[place];
    if (letter === undefined || letter === "'" || typed.length === longestInitials) return;
    const child = node.next(firstSyllable + letter.charCodeAt(0));
    if (child === null) return;
    walk(place + 1, child, [...typed, letter]);
    if ('zcs'.includes(letter) && letters[place + 1] === 'h')
      walk(place + 2, child, [...typed, `${letter}h`]);
  };
  walk(at, dictionary.initials, []);
  return found;
}

function charactersFrom(at: number, { letters, spans, dictionary, mode }: Lattice): readonly Path[] {
  return (spans.get(at) ?? []).flatMap((span) => {
    if (!span.whole && span.to < letters.length && letters.length > span.typed.length + 1) return [];
    const choices = span.readings.flatMap((reading) =>
      dictionary
        .characters(reading.syllable)
        .slice(0, charactersTried)
        .map((choice) => ({ text: choice.text, cost: charactersCost(choice, mode) + reading.cost })),
    );
    const tried = span.whole
      ? choices
      : [...choices].sort((a, b) => a.cost - b.cost).slice(0, charactersTried);
    return tried.map(({ text, cost }) => ({ text, cost, syllables: [span.typed], to: span.to }));
  });
}
