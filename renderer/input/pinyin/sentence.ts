import type { Dictionary, WordNode } from './dictionary.ts';
import type { SyllableSpan } from './syllables.ts';

/** A way through the letters from the first on: what it writes, what it costs, the syllables it reads. */
export interface Path {
  readonly text: string;
  readonly cost: number;
  readonly syllables: readonly string[];
  readonly to: number;
}

/** What an unfinished syllable costs on top: a whole one is meant wherever there is one. */
const unfinishedCost = 6;
const charactersTried = 4;
const wordsTried = 3;

type Spans = ReadonlyMap<number, readonly SyllableSpan[]>;

/** The `keep` cheapest ways to write all letters, by dynamic programming over the lattice of words and characters. */
export function bestPaths(
  letters: string,
  spans: Spans,
  dictionary: Dictionary,
  keep: number,
): readonly Path[] {
  const reached = new Map<number, Path[]>([[0, [{ text: '', cost: 0, syllables: [], to: 0 }]]]);
  for (let at = 0; at < letters.length; at += 1) {
    const here = reached.get(at);
    if (here === undefined) continue;
    for (const step of stepsFrom(at, spans, dictionary)) {
      const there = reached.get(step.to) ?? [];
      for (const path of here) {
        there.push({
          text: path.text + step.text,
          cost: path.cost + step.cost,
          syllables: [...path.syllables, ...step.syllables],
          to: step.to,
        });
      }
      reached.set(step.to, cheapest(there, keep));
    }
  }
  return reached.get(letters.length) ?? [];
}

/** Words and characters that can be written from one place, with where they end. */
export function stepsFrom(at: number, spans: Spans, dictionary: Dictionary): readonly Path[] {
  return [...wordsFrom(at, spans, dictionary.words), ...charactersFrom(at, spans, dictionary)];
}

/** Words of two syllables or more that begin at a place. */
export function wordsFrom(at: number, spans: Spans, root: WordNode): readonly Path[] {
  const found: Path[] = [];
  const walk = (place: number, node: WordNode, cost: number, syllables: readonly string[]): void => {
    for (const span of spans.get(place) ?? []) {
      const added = cost + (span.whole ? 0 : unfinishedCost);
      const typed = [...syllables, span.typed];
      for (const reading of span.readings) {
        const child = node.next.get(reading);
        if (child === undefined) continue;
        for (const word of child.words.slice(0, wordsTried)) {
          found.push({ text: word.text, cost: word.cost + added, syllables: typed, to: span.to });
        }
        walk(span.to, child, added, typed);
      }
    }
  };
  walk(at, root, 0, []);
  return found;
}

function charactersFrom(at: number, spans: Spans, dictionary: Dictionary): readonly Path[] {
  return (spans.get(at) ?? []).flatMap((span) => {
    const choices = span.readings.flatMap((reading) =>
      dictionary.characters(reading).slice(0, charactersTried),
    );
    const tried = span.whole
      ? choices
      : [...choices].sort((a, b) => a.cost - b.cost).slice(0, charactersTried);
    return tried.map((choice) => ({
      text: choice.text,
      cost: choice.cost + (span.whole ? 0 : unfinishedCost),
      syllables: [span.typed],
      to: span.to,
    }));
  });
}

/** The cheapest, each text once. */
function cheapest(paths: readonly Path[], keep: number): Path[] {
  const kept: Path[] = [];
  for (const path of [...paths].sort((a, b) => a.cost - b.cost)) {
    if (kept.length === keep) break;
    if (!kept.some((other) => other.text === path.text)) kept.push(path);
  }
  return kept;
}
