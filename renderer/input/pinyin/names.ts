import type { Candidate } from './candidate.ts';
import type { Dictionary, Weighted } from './dictionary.ts';
import type { Spans } from './syllables.ts';

/** A run of whole syllables, in the readings of the dictionary. */
interface Run {
  readonly syllables: readonly string[];
  readonly cost: number;
  readonly to: number;
}

interface Scored {
  readonly text: string;
  readonly cost: number;
  readonly to: number;
}

/** So many whole names fit the row, and the likeliest surnames beside them; then the other names. */
const wholeNames = 3;
const surnamesBeside = 2;
const surnamesTried = 4;
const givenTried = 12;
/** Two characters that nobody is known to bear together cost a little more than each of them says. */
const unknownPairCost = 1;
/** More people have a given name of two characters than of one. */
const singleCost = 1.6;

/**
 * Candidates for a person's name. Without a surname yet: whole names, then surnames; with one: given names. Single
 * characters follow from elsewhere.
 */
export function nameCandidates(
  letters: string,
  spans: Spans,
  dictionary: Dictionary,
  surnameGiven: boolean,
): readonly Candidate[] {
  const given = (from: number): readonly Scored[] => givenNames(from, spans, dictionary);
  if (surnameGiven) return inOrder(given(0), letters);
  const surnames: Scored[] = [];
  const whole: Scored[] = [];
  for (const run of runsFrom(0, 2, spans)) {
    const borne = dictionary.surnames.get(run.syllables.join("'")) ?? [];
    borne.forEach(({ text, cost }) => surnames.push({ text, cost: cost + run.cost, to: run.to }));
    if (run.to >= letters.length || borne.length === 0) continue;
    const rest = given(run.to).filter(({ to }) => to === letters.length);
    for (const surname of borne.slice(0, surnamesTried)) {
      for (const name of rest.slice(0, givenTried)) {
        whole.push({
          text: surname.text + name.text,
          cost: surname.cost + run.cost + name.cost,
          to: letters.length,
        });
      }
    }
  }
  const names = cheapest(whole, surnamesTried * givenTried);
  return [
    ...inOrder(
      surnames.filter(({ to }) => to === letters.length),
      letters,
    ),
    ...names.slice(0, wholeNames).map(toCandidate),
    ...cheapest(surnames, surnames.length).slice(0, surnamesBeside).map(toCandidate),
    ...names.slice(wholeNames).map(toCandidate),
    ...inOrder(surnames, letters),
  ];
}

/** Given names of one or two characters that begin at a place, the likeliest first. */
function givenNames(from: number, spans: Spans, dictionary: Dictionary): readonly Scored[] {
  const found: Scored[] = [];
  for (const { syllables, cost, to } of runsFrom(from, 2, spans)) {
    const [first = '', second] = syllables;
    if (second === undefined) {
      dictionary
        .given(first)
        .forEach(({ text, single }) => found.push({ text, cost: single + singleCost + cost, to }));
      continue;
    }
    const known: readonly Weighted[] = dictionary.names.get(`${first}'${second}`) ?? [];
    known.forEach((name) => found.push({ text: name.text, cost: name.cost + cost, to }));
    const firsts = best(dictionary.given(first), (character) => character.first);
    const seconds = best(dictionary.given(second), (character) => character.second);
    for (const a of firsts) {
      for (const b of seconds) {
        found.push({ text: a.text + b.text, cost: a.cost + b.cost + unknownPairCost + cost, to });
      }
    }
  }
  return cheapest(found, found.length);
}

function best<T extends { readonly text: string }>(
  characters: readonly T[],
  costOf: (character: T) => number,
): readonly { readonly text: string; readonly cost: number }[] {
  return characters
    .map((character) => ({ text: character.text, cost: costOf(character) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, givenTried);
}

/** Each text once, at its cheapest. */
function cheapest(found: readonly Scored[], most: number): readonly Scored[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, most);
}

/** What uses all letters before what leaves some. */
const inOrder = (found: readonly Scored[], letters: string): readonly Candidate[] =>
  [...found]
    .sort((a, b) => Number(b.to === letters.length) - Number(a.to === letters.length) || a.cost - b.cost)
    .map(toCandidate);

const toCandidate = ({ text, to }: Scored): Candidate => ({ text, used: to });

/** Runs of up to `most` whole syllables from a place on. */
function runsFrom(from: number, most: number, spans: Spans): readonly Run[] {
  const runs: Run[] = [];
  const walk = (place: number, syllables: readonly string[], cost: number): void => {
    for (const span of spans.get(place) ?? []) {
      if (!span.whole) continue;
      for (const reading of span.readings) {
        const run = [...syllables, reading.syllable];
        runs.push({ syllables: run, cost: cost + reading.cost, to: span.to });
        if (run.length < most) walk(span.to, run, cost + reading.cost);
      }
    }
  };
  walk(from, [], 0);
  return runs;
}
