import type { FuzzySound } from '../../../shared/kiosk-settings.ts';
import type { Dictionary } from './dictionary.ts';
import { soundsLike } from './fuzzy.ts';

/** One syllable found in the letters: where it begins and ends, and which syllables it can stand for. */
export interface SyllableSpan {
  readonly from: number;
  readonly to: number;
  /** As typed. */
  readonly typed: string;
  /** A whole syllable stands for itself and what sounds like it; `t` stands for all that begin with it. */
  readonly readings: readonly Reading[];
  readonly whole: boolean;
}

export interface Reading {
  readonly syllable: string;
  /** The step in the tree of words. */
  readonly number: number;
  /** What it costs that the letters say something else or not all of it. */
  readonly cost: number;
}

export type Spans = ReadonlyMap<number, readonly SyllableSpan[]>;

const longestSyllable = 6;
/** What a syllable can be shortened to; a, o and e begin syllables of their own. */
const initials = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsywaoe])$/;
/** What an unfinished syllable costs on top: a whole one is meant wherever there is one. */
const unfinishedCost = 6;
const fuzzyCost = 2.5;

/** People write nue and lue, the dictionary nve and lve. */
const otherSpelling: Readonly<Record<string, string>> = { nue: 'nve', lue: 'lve', lvan: 'luan' };

/**
 * All syllables that can begin at each place. An apostrophe parts syllables and is skipped. Beside whole syllables
 * there are initials alone (guiy for 贵阳) and the beginning of a syllable at the end of the letters.
 */
export function findSyllables(letters: string, dictionary: Dictionary, fuzzy: readonly FuzzySound[]): Spans {
  const found = new Map<number, SyllableSpan[]>();
  for (let from = 0; from < letters.length; from += 1) {
    const spans: SyllableSpan[] = [];
    for (let end = from + 1; end <= Math.min(letters.length, from + longestSyllable); end += 1) {
      const typed = letters.slice(from, end);
      if (typed.includes("'")) break;
      const to = letters[end] === "'" ? end + 1 : end;
      const whole = wholeReadings(otherSpelling[typed] ?? typed, dictionary, fuzzy);
      if (whole.length > 0) spans.push({ from, to, typed, readings: whole, whole: true });
      const alone = initials.test(typed) || (end === letters.length && whole.length === 0);
      if (alone) {
        const readings = dictionary
          .syllablesFrom(typed)
          .flatMap((syllable) => reading(syllable, dictionary, unfinishedCost));
        if (readings.length > 0) spans.push({ from, to, typed, readings, whole: false });
      }
    }
    // An initial stands alone where nothing else begins: gaofengzhen is not 高凤 and something of zh and en.
    const said = spans.some(({ whole }) => whole);
    found.set(
      from,
      spans.filter(({ whole, to }) => whole || !said || to === letters.length),
    );
  }
  return found;
}

function wholeReadings(
  typed: string,
  dictionary: Dictionary,
  fuzzy: readonly FuzzySound[],
): readonly Reading[] {
  // Interjections without a vowel would break up everything that begins with m or n.
  if (!/[aeiouv]/.test(typed)) return [];
  return [
    ...reading(typed, dictionary, 0),
    ...soundsLike(typed, fuzzy).flatMap((syllable) => reading(syllable, dictionary, fuzzyCost)),
  ];
}

function reading(syllable: string, dictionary: Dictionary, cost: number): readonly Reading[] {
  const number = dictionary.syllable(syllable);
  return number === null ? [] : [{ syllable, number, cost }];
}
