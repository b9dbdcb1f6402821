/** What the keyboard offers for the letters typed so far. */
export interface Candidates {
  /** The letters this answers, apostrophes included. */
  readonly letters: string;
  /** The same cut into syllables for the composition line: luo, yu, tong. */
  readonly syllables: readonly string[];
  /** The likeliest first; the first of them is shown in the field. */
  readonly list: readonly Candidate[];
}

export interface Candidate {
  readonly text: string;
  /** How many of the letters it uses, counted from the first; the others stay to be composed. */
  readonly used: number;
}

/** What a field asks for: names weigh surnames and given names, addresses roads and places, organisations companies. */
export type PinyinMode = 'general' | 'name' | 'address' | 'organisation';

export interface PinyinQuery {
  readonly letters: string;
  readonly mode: PinyinMode;
  /** The surname already stands before the letters. */
  readonly surnameGiven: boolean;
}
