import type { LifeEvent, Matter } from '../../shared/matter/index.ts';
import { findInHan, findInLatin, hanKey, hasHan, normalise, places, type HanKey, type Place } from './search-keys.ts';

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
  readonly names: Keys;
  readonly otherNames: Keys;
}

interface Keys {
  readonly han: readonly HanKey[];
  readonly latin: readonly string[];
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
    const words = normalise(query);
    const ranked: Matter[][] = Array.from({ length: rankCount }, () => []);
    for (const entry of entries) {
      if (!passes(entry.matter, filters)) continue;
      const rank = words === '' ? 0 : rankOf(entry, words);
      if (rank !== null) ranked[rank]!.push(entry.matter);
    }
    const found = ranked.flat();
    return { total: found.length, matters: found.slice(offset, offset + limit) };
  };
}

function toEntry(matter: Matter, syllablesOf: (text: string) => string[]): Entry {
  const keysOf = (texts: readonly string[]): Keys => ({
    han: texts.filter(hasHan).map((text) => hanKey(text, syllablesOf)),
    latin: texts.filter((text) => !hasHan(text)).map(normalise),
  });
  return {
    matter,
    window: matter.window.toLowerCase(),
    names: keysOf([matter.name['zh-CN'], matter.name.en]),
    otherNames: keysOf(matter.alsoCalled),
  };
}

function byUseThenSound(a: Entry, b: Entry): number {
  const use = (entry: Entry): number => entry.matter.popularity ?? Number.MAX_SAFE_INTEGER;
  const sound = (entry: Entry): string => entry.names.han[0]?.syllables.join('') ?? '';
  if (use(a) !== use(b)) return use(a) - use(b);
  if (sound(a) !== sound(b)) return sound(a) < sound(b) ? -1 : 1;
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
function rankOf(entry: Entry, words: string): number | null {
  if (/^[a-z]\d{1,2}$/.test(words) && entry.window.startsWith(words)) {
    return entry.window === words ? 0 : 2 * places.start;
  }
  const own = placeIn(entry.names, words);
  const other = placeIn(entry.otherNames, words);
  if (own !== null && (other === null || own <= other)) return 2 * own;
  if (other !== null) return 2 * other + 1;
  const single = words.split(' ');
  if (single.length < 2) return null;
  return single.every((word) => (placeIn(entry.names, word) ?? placeIn(entry.otherNames, word)) !== null)
    ? scattered
    : null;
}

function placeIn(keys: Keys, words: string): Place | null {
  let best: Place | null = null;
  const joined = words.replaceAll(' ', '');
  for (const key of keys.han) best = better(best, findInHan(key, joined));
  for (const key of keys.latin) best = better(best, findInLatin(key, words));
  return best;
}

const better = (a: Place | null, b: Place | null): Place | null =>
  a === null ? b : b === null || a <= b ? a : b;
