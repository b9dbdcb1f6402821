import type { Weighted } from './dictionary.ts';

/**
 * Words in the text they came in: sorted lines, one for each reading, searched by halving. A line begins with its
 * reading, one character for a syllable; `resources/pinyin/pack.ts` describes the rest. Nothing is unpacked until it
 * is asked for, so a dictionary of a quarter of a million words costs little more than its text.
 */
export interface PackedWords {
  readonly root: WordNode;
}

/** All words whose reading begins in one way. */
export interface WordNode {
  readonly next: (syllable: number) => WordNode | null;
  /** Words of exactly this reading, the likeliest first. */
  readonly words: () => readonly Weighted[];
}

/** Number of the first syllable; everything in a line that is not a syllable lies outside of these. */
export const firstSyllable = 0x100;
const endOfSyllables = 0x300;
const firstCost = 0x23;

export function packedWords(text: string, from: number, to: number): PackedWords {
  const starts = lineStarts(text, from, to);
  const lineEnd = (line: number): number => (starts[line + 1] ?? to + 1) - 1;
  const syllableAt = (line: number, depth: number): number => {
    const code = text.charCodeAt(starts[line]! + depth);
    return code >= firstSyllable && code < endOfSyllables ? code : 0;
  };
  /** The first line in [low, high) whose syllable at this depth is `code` or a later one. */
  const lowerBound = (low: number, high: number, depth: number, code: number): number => {
    let [begin, end] = [low, high];
    while (begin < end) {
      const middle = (begin + end) >>> 1;
      if (syllableAt(middle, depth) < code) begin = middle + 1;
      else end = middle;
    }
    return begin;
  };
  const node = (low: number, high: number, depth: number): WordNode => ({
    next: (code) => {
      const begin = lowerBound(low, high, depth, code);
      if (begin === high || syllableAt(begin, depth) !== code) return null;
      return node(begin, lowerBound(begin, high, depth, code + 1), depth + 1);
    },
    words: () =>
      depth > 0 && low < high && syllableAt(low, depth) === 0
        ? readWords(text, starts[low]! + depth, lineEnd(low), depth)
        : [],
  });
  return { root: node(0, starts.length, 0) };
}

function lineStarts(text: string, from: number, to: number): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 0;
  for (let at = from; at < to;) {
    if (count === starts.length) {
      const grown = new Uint32Array(starts.length * 2);
      grown.set(starts);
      starts = grown;
    }
    starts[count] = at;
    count += 1;
    const end = text.indexOf('\n', at);
    at = end === -1 ? to : end + 1;
  }
  return starts.slice(0, count);
}

function readWords(text: string, from: number, to: number, length: number): readonly Weighted[] {
  const words: Weighted[] = [];
  for (let at = from; at < to; at += length + 2) {
    words.push({
      text: text.slice(at, at + length),
      cost: (text.charCodeAt(at + length) - firstCost) / 4,
      kind: kindOf(text[at + length + 1]),
    });
  }
  return words;
}

const kindOf = (sign: string | undefined): Weighted['kind'] =>
  sign === 'p' ? 'place' : sign === 'o' ? 'organisation' : 'other';
