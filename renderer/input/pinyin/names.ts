import type { Candidate } from './candidate.ts';
import type { Dictionary } from './dictionary.ts';
import type { SyllableSpan } from './syllables.ts';

type Spans = ReadonlyMap<number, readonly SyllableSpan[]>;
interface Reading {
  readonly syllables: readonly string[];
  readonly to: number;
}

const wholeNames = 3;
const surnamesTried = 3;
const pairsTried = 12;

/**
 * Candidates for a person's name. Without a surname yet: two or three whole names, then surnames; with one: given
 * names. Single characters follow from elsewhere.
 */
export function nameCandidates(
  letters: string,
  spans: Spans,
  dictionary: Dictionary,
  known: {
    /** The surname already stands before the letters. */
    readonly surnameGiven: boolean;
    /** Where syllables of the likeliest reading end: 罗 for luo, not 卢 with an o left over. */
    readonly ends: ReadonlySet<number>;
  },
): readonly Candidate[] {
  if (known.surnameGiven) return givenCandidates(letters, spans, dictionary, 0);
  const whole: { readonly text: string; readonly rank: number }[] = [];
  const surnames: Candidate[] = [];
  for (const { syllables, to } of readingsFrom(0, 2, spans)) {
    const borne = dictionary.surnames.get(syllables.join("'")) ?? [];
    if (borne.length === 0 || !known.ends.has(to)) continue;
    borne.forEach((text) => surnames.push({ text, used: to }));
    if (to >= letters.length) continue;
    const given = givenCandidates(letters, spans, dictionary, to).filter(
      ({ used }) => used === letters.length,
    );
    borne.slice(0, surnamesTried).forEach((surname, at) => {
      given.slice(0, wholeNames).forEach((name, place) => {
        const compound = syllables.length === 2 ? -3 : 0;
        whole.push({ text: surname + name.text, rank: at * 2.5 + place + compound });
      });
    });
  }
  const names = [...whole].sort((a, b) => a.rank - b.rank).slice(0, wholeNames);
  const whileOne = surnames.filter(({ used }) => used === letters.length);
  return [
    ...whileOne,
    ...names.map(({ text }) => ({ text, used: letters.length })),
    ...surnames.filter(({ used }) => used < letters.length).sort((a, b) => b.used - a.used),
  ];
}

/** Given names of one or two characters that begin at a place: known ones, pairs of usual characters, then single ones. */
function givenCandidates(
  letters: string,
  spans: Spans,
  dictionary: Dictionary,
  from: number,
): readonly Candidate[] {
  const known: Candidate[] = [];
  const pairs: Candidate[] = [];
  const single: Candidate[] = [];
  for (const { syllables, to } of readingsFrom(from, 2, spans)) {
    const [first = '', second] = syllables;
    if (second === undefined) {
      charactersOf(first, dictionary).forEach((text) => single.push({ text, used: to }));
      continue;
    }
    (dictionary.names.get(`${first}'${second}`) ?? []).forEach((text) => known.push({ text, used: to }));
    pairs.push(
      ...pairUp(charactersOf(first, dictionary), charactersOf(second, dictionary)).map((text) => ({
        text,
        used: to,
      })),
    );
  }
  const ended = ({ used }: Candidate): number => (used === letters.length ? 0 : 1);
  return [...known, ...pairs, ...single].sort((a, b) => ended(a) - ended(b));
}

/** Characters that parents choose, the usual ones behind them. */
function charactersOf(syllable: string, dictionary: Dictionary): readonly string[] {
  const chosen = dictionary.given.get(syllable) ?? [];
  const usual = dictionary.characters(syllable).slice(0, 6);
  return [...new Set([...chosen, ...usual.map(({ text }) => text)])];
}

/** Pairs by the sum of their places: both first, then one of them second, and so on. */
function pairUp(first: readonly string[], second: readonly string[]): readonly string[] {
  const pairs = first
    .slice(0, pairsTried)
    .flatMap((a, i) => second.slice(0, pairsTried).map((b, j) => ({ text: a + b, rank: i + j })));
  return pairs
    .sort((a, b) => a.rank - b.rank)
    .slice(0, pairsTried)
    .map(({ text }) => text);
}

/** Runs of up to `most` whole syllables from a place on. */
function readingsFrom(from: number, most: number, spans: Spans): readonly Reading[] {
  const runs: Reading[] = [];
  const walk = (place: number, syllables: readonly string[]): void => {
    for (const span of spans.get(place) ?? []) {
      if (!span.whole) continue;
      const run = [...syllables, ...span.readings];
      runs.push({ syllables: run, to: span.to });
      if (run.length < most) walk(span.to, run);
    }
  };
  walk(from, []);
  return runs;
}
