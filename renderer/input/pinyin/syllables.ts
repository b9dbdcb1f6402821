import type { Dictionary } from './dictionary.ts';

/** One syllable found in the letters: where it begins and ends, and which syllables it can stand for. */
export interface SyllableSpan {
  readonly from: number;
  readonly to: number;
  /** As typed. */
  readonly typed: string;
  /** A whole syllable stands for itself; `t` stands for all that begin with it. */
  readonly readings: readonly string[];
  readonly whole: boolean;
}

const longestSyllable = 6;
/** What a syllable can be shortened to; a, o and e begin syllables of their own. */
const initials = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsywaoe])$/;

/** People write nue and lue, the dictionary nve and lve. */
const otherSpelling: Readonly<Record<string, string>> = { nue: 'nve', lue: 'lve', lvan: 'luan' };

/**
 * All syllables that can begin at each place. An apostrophe parts syllables and is skipped. Beside whole syllables
 * there are initials alone (gy for 贵阳) and the beginning of a syllable at the end of the letters.
 */
export function findSyllables(
  letters: string,
  dictionary: Dictionary,
): ReadonlyMap<number, readonly SyllableSpan[]> {
  const found = new Map<number, SyllableSpan[]>();
  for (let from = 0; from < letters.length; from += 1) {
    const spans: SyllableSpan[] = [];
    for (let end = from + 1; end <= Math.min(letters.length, from + longestSyllable); end += 1) {
      const typed = letters.slice(from, end);
      if (typed.includes("'")) break;
      const to = letters[end] === "'" ? end + 1 : end;
      const reading = otherSpelling[typed] ?? typed;
      if (dictionary.isSyllable(reading) && isSaid(reading)) {
        spans.push({ from, to, typed, readings: [reading], whole: true });
      }
      const alone = initials.test(typed) || (end === letters.length && !spans.some((span) => span.to === to));
      if (alone) {
        const readings = dictionary.syllablesFrom(typed);
        if (readings.length > 0) spans.push({ from, to, typed, readings, whole: false });
      }
    }
    found.set(from, spans);
  }
  return found;
}

/** Interjections without a vowel would break up everything that begins with m or n. */
const isSaid = (syllable: string): boolean => /[aeiouv]/.test(syllable);
