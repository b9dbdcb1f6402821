/**
 * A simulated citizen: types the whole pinyin without separators, then, page by page of eight, takes the longest
 * candidate that is right, until all is written. After reference measurements of input methods in the same way.
 */

/** An input method as the citizen sees it. */
export interface InputMethod {
  /** What is offered for the letters behind what is already written. */
  readonly ask: (letters: string, written: string) => readonly Offered[];
}

export interface Offered {
  readonly text: string;
  /** How many of the letters it uses. */
  readonly used: number;
}

export interface Walk {
  /** The whole item was the first candidate. */
  readonly first: boolean;
  readonly picks: number;
  readonly pageTurns: number;
  readonly letters: number;
  /** Letters, picks and page turns for each character; the keyboard's figure of merit. */
  readonly tapsPerCharacter: number;
}

const pageSize = 8;
const mostPages = 60;

/** How the citizen writes an item; null when the input method cannot write it. */
export function write(item: string, letters: string, method: InputMethod): Walk | null {
  let written = '';
  let rest = letters;
  let picks = 0;
  let pageTurns = 0;
  let first = false;
  while (written !== item) {
    const offered = method.ask(rest, written);
    if (picks === 0) first = offered[0]?.text === item;
    const taken = take(offered, item, written);
    if (taken === null || taken.candidate.used === 0) return null;
    picks += 1;
    pageTurns += taken.page;
    written += taken.candidate.text;
    rest = rest.slice(taken.candidate.used);
  }
  const taps = letters.length + picks + pageTurns;
  return { first, picks, pageTurns, letters: letters.length, tapsPerCharacter: taps / [...item].length };
}

function take(
  offered: readonly Offered[],
  item: string,
  written: string,
): { readonly candidate: Offered; readonly page: number } | null {
  for (let page = 0; page < mostPages; page += 1) {
    const shown = offered.slice(page * pageSize, (page + 1) * pageSize);
    const right = shown
      .filter(({ text }) => text !== '' && item.startsWith(written + text))
      .sort((a, b) => b.text.length - a.text.length)[0];
    if (right !== undefined) return { candidate: right, page };
    if (shown.length < pageSize) return null;
  }
  return null;
}

export interface Score {
  readonly items: number;
  readonly reached: number;
  readonly firstShare: number;
  readonly picks: number;
  readonly pageTurns: number;
  readonly tapsPerCharacter: number;
}

/** The averages over a list; picks and taps are of the items that could be written. */
export function score(
  items: readonly { readonly text: string; readonly letters: string }[],
  method: InputMethod,
): Score {
  const walks = items.flatMap(({ text, letters }) => write(text, letters, method) ?? []);
  const mean = (of: (walk: Walk) => number): number =>
    walks.reduce((sum, walk) => sum + of(walk), 0) / walks.length;
  return {
    items: items.length,
    reached: walks.length,
    firstShare: walks.filter(({ first }) => first).length / items.length,
    picks: mean(({ picks }) => picks),
    pageTurns: mean(({ pageTurns }) => pageTurns),
    tapsPerCharacter: mean(({ tapsPerCharacter }) => tapsPerCharacter),
  };
}
