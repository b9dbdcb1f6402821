import type { LifeEvent, Matter } from '../../shared/matter/index.ts';
import {
  findInHan,
  findInLatin,
  hanKey,
  hasHan,
  lettersOf,
  normalise,
  places,
  typedText,
  type HanKey,
  type LetterSet,
  type Place,
  type TypedText,
} from './search-keys.ts';

export interface SearchQuery {
  /** Name, other name, pinyin, pinyin initials or window number; empty finds everything that passes the filters. */
  readonly query: string;
  readonly department?: string | undefined;
  /** A matter for both is found by either. */
  readonly audience?: 'individual' | 'enterprise' | undefined;
  readonly lifeEvent?: LifeEvent | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface SearchResult {
  readonly total: number;
  readonly matters: readonly Matter[];
}

export type MatterSearch = (query: SearchQuery) => SearchResult;

interface Entry {
  readonly matter: Matter;
  readonly window: string;
  /** The name in pinyin. */
  readonly sound: string;
  readonly names: Keys;
  readonly otherNames: Keys;
}

interface Keys {
  readonly han: readonly HanKey[];
  readonly latin: readonly string[];
  /** All letters that can be typed to find one of these. */
  readonly letters: LetterSet;
  /** All of the above in one text: one look tells whether a query without letters is in any of them. */
  readonly texts: string;
}

/**
 * Prepares a search over `matters`; all that is slow happens here. Results come best first: the whole name,
 * its beginning, the beginning of a word, anywhere in it, all words somewhere; a matter's own name before what
 * else it is called; among equals the most used first, then by the sound of the name.
 */
export function createMatterSearch(
  matters: readonly Matter[],
  syllablesOf: (text: string) => string[],
): MatterSearch {
  const entries = matters.map((matter) => toEntry(matter, syllablesOf)).sort(byUseThenSound);
  return ({ query, offset, limit, ...filters }) => {
    const typed = typedText(query);
    const parts = typed.words.split(' ').map(typedText);
    const isFiltered = Object.values(filters).some((filter) => filter !== undefined);
    const ranked: Matter[][] = Array.from({ length: rankCount }, () => []);
    for (const entry of entries) {
      if (isFiltered && !passes(entry.matter, filters)) continue;
      const rank = typed.words === '' ? 0 : rankOf(entry, typed, parts);
      if (rank !== null) ranked[rank]!.push(entry.matter);
    }
    const found = ranked.flat();
    return { total: found.length, matters: found.slice(offset, offset + limit) };
  };
}

function toEntry(matter: Matter, syllablesOf: (text: string) => string[]): Entry {
  const keysOf = (names: readonly string[]): Keys => {
    const han = names.filter(hasHan).map((text) => hanKey(text, syllablesOf));
    const latin = names.filter((text) => !hasHan(text)).map(normalise);
    const typable = [...han.flatMap(({ text, syllables }) => [text, ...syllables]), ...latin];
    const texts = [...han.map(({ text }) => text), ...latin].join('\n');
    return { han, latin, letters: lettersOf(typable.join('')), texts };
  };
  const names = keysOf([matter.name['zh-CN'], matter.name.en]);
  return {
    matter,
    window: matter.window.toLowerCase(),
    sound: names.han[0]?.syllables.join('') ?? '',
    names,
    otherNames: keysOf(matter.alsoCalled),
  };
}

function byUseThenSound(a: Entry, b: Entry): number {
  const use = (entry: Entry): number => entry.matter.popularity ?? Number.MAX_SAFE_INTEGER;
  if (use(a) !== use(b)) return use(a) - use(b);
  if (a.sound !== b.sound) return a.sound < b.sound ? -1 : 1;
  return 0;
}

function passes(
  matter: Matter,
  filters: Pick<SearchQuery, 'department' | 'audience' | 'lifeEvent'>,
): boolean {
  if (filters.department !== undefined && matter.department !== filters.department) return false;
  if (filters.lifeEvent !== undefined && !matter.lifeEvents.includes(filters.lifeEvent)) return false;
  return filters.audience === undefined || matter.audience === 'both' || matter.audience === filters.audience;
}

const scattered = 2 * (places.inside + 1);
const rankCount = scattered + 1;

/** 0 is best; null when not found. */
function rankOf(entry: Entry, typed: TypedText, parts: readonly TypedText[]): number | null {
  if (entry.window.startsWith(typed.words) && /^[a-z]\d{1,2}$/.test(typed.words)) {
    return entry.window === typed.words ? 0 : 2 * places.start;
  }
  const own = placeIn(entry.names, typed);
  const other = own === places.whole ? null : placeIn(entry.otherNames, typed);
  if (own !== null && (other === null || own <= other)) return 2 * own;
  if (other !== null) return 2 * other + 1;
  if (parts.length < 2) return null;
  return parts.every((part) => (placeIn(entry.names, part) ?? placeIn(entry.otherNames, part)) !== null)
    ? scattered
    : null;
}

function placeIn(keys: Keys, typed: TypedText): Place | null {
  if ((typed.letters & ~keys.letters) !== 0) return null;
  if (typed.letters === 0 && !keys.texts.includes(typed.joined) && !keys.texts.includes(typed.words))
    return null;
  let best: Place | null = null;
  for (const key of keys.han) {
    const place = findInHan(key, typed);
    if (place !== null && (best === null || place < best)) best = place;
  }
  for (const key of keys.latin) {
    const place = findInLatin(key, typed);
    if (place !== null && (best === null || place < best)) best = place;
  }
  return best;
}
