import type { InputSettings } from '../../../shared/kiosk-settings.ts';
import type { Candidate, Candidates, PinyinQuery } from './candidate.ts';
import type { Dictionary } from './dictionary.ts';
import { componentSearch } from './components.ts';
import { localWords } from './local-words.ts';
import { nameCandidates } from './names.ts';
import { bestPaths, initialsFrom, wordsFrom, type Lattice, type Path } from './sentence.ts';
import { findSyllables } from './syllables.ts';

export interface PinyinEngine {
  /** Never empty as long as the letters begin with something that can be a syllable. */
  readonly query: (query: PinyinQuery) => Candidates;
  /** For 生僻字: characters made of parts that are called like this, and rare ones that are read so. */
  readonly rare: (letters: string) => readonly Candidate[];
}

const asBuilt: InputSettings = { fuzzySounds: [], words: [] };
const sentences = 3;
const kept = 8;
const wordsOfEachLength = 2;
const charactersInFront = 8;
const mostCandidates = 1000;
const longestInput = 60;

/** Turns letters into candidates. Remembers nothing between two questions: the next citizen finds no trace. */
export function createPinyinEngine(
  builtIn: Dictionary,
  { fuzzySounds, words: ofRegion }: InputSettings = asBuilt,
): PinyinEngine {
  const dictionary: Dictionary =
    ofRegion.length === 0
      ? builtIn
      : { ...builtIn, words: [...builtIn.words, localWords(ofRegion, builtIn)] };
  const components = componentSearch(dictionary);
  const isShown = ({ text }: Candidate): boolean =>
    text.length < 2 || !builtIn.blocked.some((word) => text.includes(word));
  return {
    query: ({ letters, mode, surnameGiven }) => {
      const asked = letters.slice(0, longestInput);
      const spans = findSyllables(asked, dictionary, fuzzySounds);
      const lattice: Lattice = { letters: asked, spans, dictionary, mode };
      const paths = bestPaths(lattice, kept);
      const said = (spans.get(0) ?? []).some(({ whole }) => whole);
      const shortened = initialsFrom(0, lattice).filter(({ to }) => !said || to === asked.length);
      const words = [...wordsFrom(0, lattice), ...shortened].sort((a, b) => b.to - a.to || a.cost - b.cost);
      const whole = paths.slice(0, sentences).map(toCandidate);
      const { front, rest } = bestOfEachLength(words);
      const names = mode === 'name' ? nameCandidates(asked, spans, dictionary, surnameGiven) : [];
      const characters = single(lattice);
      // Whoever writes a name looks through all pages for a character before looking for another key.
      const beyond = mode === 'name' ? rareCharacters(lattice) : [];
      const phrases = inRow(whole, front.map(toCandidate), paths[0]?.syllables.length ?? 0);
      const others = rest.map(toCandidate);
      // One syllable asks for a character: 严 before 雅安 for yan.
      const charactersFirst = names.length > 0 || paths[0]?.syllables.length === 1;
      const list = unique(
        charactersFirst
          ? [...names, ...withOtherCut(characters, words, lattice), ...phrases, ...others, ...beyond]
          : [...phrases, ...characters.slice(0, charactersInFront), ...others, ...characters],
      );
      return {
        letters,
        syllables: paths[0]?.syllables ?? (asked === '' ? [] : [asked]),
        list: list.filter(isShown).slice(0, mostCandidates),
      };
    },
    rare: (letters) => {
      const asked = letters.slice(0, longestInput);
      const spans = findSyllables(asked, dictionary, []);
      return unique([
        ...components.query(asked),
        ...rareCharacters({ letters: asked, spans, dictionary, mode: 'general' }),
      ]);
    },
  };
}

const longSentence = 4;
const wordsBeside = 3;

/** A long sentence fills the row of candidates: the first words of it stand beside it, before it is written another way. */
const inRow = (
  whole: readonly Candidate[],
  words: readonly Candidate[],
  syllables: number,
): readonly Candidate[] =>
  syllables > longSentence
    ? [...whole.slice(0, 1), ...words.slice(0, wordsBeside), ...whole.slice(1), ...words.slice(wordsBeside)]
    : [...whole, ...words];

/** Of the words that end at one place the likeliest, so that many homophones of a long word do not hide a short one. */
function bestOfEachLength(words: readonly Path[]): {
  readonly front: readonly Path[];
  readonly rest: readonly Path[];
} {
  const taken = new Map<number, number>();
  const front: Path[] = [];
  const rest: Path[] = [];
  for (const word of words) {
    const before = taken.get(word.to) ?? 0;
    taken.set(word.to, before + 1);
    (before < wordsOfEachLength ? front : rest).push(word);
  }
  return { front, rest };
}

const toCandidate = (path: Path): Candidate => ({ text: path.text, used: path.to });

/** Characters of the first syllable; of the longest reading first, xian before xi. */
function single({ letters, spans, dictionary }: Lattice): readonly Candidate[] {
  if (letters === '') return [];
  const first = [...(spans.get(0) ?? [])].sort((a, b) => Number(b.whole) - Number(a.whole) || b.to - a.to);
  return first.flatMap((span) =>
    span.readings
      .flatMap(({ syllable, cost }) =>
        dictionary
          .characters(syllable)
          .slice(0, span.whole ? undefined : 8)
          .map((character) => ({ text: character.text, cost: character.cost + cost })),
      )
      .sort((a, b) => a.cost - b.cost)
      .map(({ text }) => ({ text, used: span.to })),
  );
}

const beforeOtherCut = 5;

/** Characters of one syllable, and among the first of them the words of the same letters cut in two: 先 and 西安. */
function withOtherCut(
  characters: readonly Candidate[],
  words: readonly Path[],
  { letters, dictionary }: Lattice,
): readonly Candidate[] {
  const isSaid = (syllable: string): boolean =>
    /[aeiouv]/.test(syllable) && dictionary.syllable(syllable) !== null;
  const cut = words
    .filter(({ to, syllables }) => to === letters.length && syllables.length > 1 && syllables.every(isSaid))
    .slice(0, wordsOfEachLength);
  return [
    ...characters.slice(0, beforeOtherCut),
    ...cut.map(toCandidate),
    ...characters.slice(beforeOtherCut),
  ];
}

/** Of the longest reading first: 䶮 for yan before what is read ya. */
function rareCharacters({ spans, dictionary }: Lattice): readonly Candidate[] {
  return (spans.get(0) ?? [])
    .filter(({ whole }) => whole)
    .sort((a, b) => b.to - a.to)
    .flatMap(({ readings, to }) =>
      readings.flatMap(({ syllable }) => dictionary.rare(syllable).map((text) => ({ text, used: to }))),
    );
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text));
}
