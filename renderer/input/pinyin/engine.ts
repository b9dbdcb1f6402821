import type { Candidate, Candidates, PinyinQuery } from './candidate.ts';
import type { Dictionary } from './dictionary.ts';
import { nameCandidates } from './names.ts';
import { bestPaths, wordsFrom, type Path } from './sentence.ts';
import { findSyllables } from './syllables.ts';

export interface PinyinEngine {
  /** Never empty as long as the letters begin with something that can be a syllable. */
  readonly query: (query: PinyinQuery) => Candidates;
  /** Every character outside the usual ones that is read like this, for 生僻字. */
  readonly rare: (syllable: string) => readonly string[];
}

const sentences = 2;
const mostCandidates = 240;
const longestInput = 60;

/** Turns letters into candidates. Remembers nothing between two questions: the next citizen finds no trace. */
export function createPinyinEngine(dictionary: Dictionary): PinyinEngine {
  return {
    query: ({ letters, mode, surnameGiven }) => {
      const asked = letters.slice(0, longestInput);
      const spans = findSyllables(asked, dictionary);
      const paths = bestPaths(asked, spans, dictionary, sentences);
      const words = [...wordsFrom(0, spans, dictionary.words)].sort(
        (a, b) => b.to - a.to || b.syllables.length - a.syllables.length || a.cost - b.cost,
      );
      const whole = paths
        .filter(({ syllables }) => syllables.length === paths[0]?.syllables.length)
        .map(toCandidate);
      const names =
        mode === 'name'
          ? nameCandidates(asked, spans, dictionary, { surnameGiven, ends: endsOf(asked, paths[0]) })
          : [];
      const characters = single(asked, spans, dictionary);
      const phrases = [...whole, ...words.map(toCandidate)];
      // One syllable asks for a character: 严 before 雅安 for yan.
      const charactersFirst = names.length > 0 || paths[0]?.syllables.length === 1;
      const list = unique(
        charactersFirst ? [...names, ...characters, ...phrases] : [...phrases, ...characters],
      );
      return {
        letters,
        syllables: paths[0]?.syllables ?? (asked === '' ? [] : [asked]),
        list: list.slice(0, mostCandidates),
      };
    },
    rare: (syllable) => dictionary.rare(syllable),
  };
}

/** Where the syllables of a path end among the letters. */
function endsOf(letters: string, path: Path | undefined): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const syllable of path?.syllables ?? []) {
    at += syllable.length;
    if (letters[at] === "'") at += 1;
    ends.add(at);
  }
  return ends;
}

const toCandidate = (path: Path): Candidate => ({ text: path.text, used: path.to });

/** Characters of the first syllable; of the longest reading first, xian before xi. */
function single(
  letters: string,
  spans: ReturnType<typeof findSyllables>,
  dictionary: Dictionary,
): readonly Candidate[] {
  if (letters === '') return [];
  const first = [...(spans.get(0) ?? [])].sort((a, b) => Number(b.whole) - Number(a.whole) || b.to - a.to);
  return first.flatMap((span) =>
    span.readings
      .flatMap((reading) => dictionary.characters(reading).slice(0, span.whole ? undefined : 8))
      .sort((a, b) => a.cost - b.cost)
      .map(({ text }) => ({ text, used: span.to })),
  );
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text));
}
