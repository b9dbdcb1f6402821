import { hash } from 'node:crypto';
import type { TraceEntry, TraceEventOf } from '../../../shared/trace/index.ts';

/**
 * The draw: who walks which matter. Whoever has the entry `round.drawn` can do it again, by hand or with
 * resources/trace/redraw.py.
 *
 * 1. The seed is the SHA-256, in hexadecimal, of `<prev of the entry> <round>`.
 * 2. Matters are ranked by `used + abandoned`, the largest first, so that a session that was left unfinished counts
 *    twice; equal ones by the SHA-256 of `<seed> <matter>`, the smallest first.
 * 3. For each matter the directors have an order of their own: by the SHA-256 of `<seed> <matter> <person>`, the
 *    smallest first. Barred are those of the matter's department, if the round excludes them, and those who had it.
 * 4. In order of rank each matter asks for one director; then, again in order of rank, for one more, and so on, until
 *    every director has `perDirector` matters or no matter finds another one. A matter that has found none asks no more.
 * 5. A matter asks along chains: first the directors it may have, in its order; then, for each matter that one of these
 *    has, the directors who could take that instead, and so on in the order in which they were reached (breadth first).
 *    Of all reached it takes the one with the fewest matters, the first reached of several, unless all have enough.
 *    Along the chain each matter moves to the director it was reached through.
 *
 * Asking along chains leaves no matter out that any draw could place beside the higher ranked ones, and of all ways to
 * place them takes one that spreads them most evenly (Harvey, Ladner, Lovász, Tamir: Semi-matchings, 2006).
 */
export type DrawInput = Pick<
  TraceEventOf<'round.drawn'>,
  'seed' | 'ownDepartmentExcluded' | 'perDirector' | 'directors' | 'matters'
>;

export interface Draw {
  /** In the order in which they were given. */
  readonly given: readonly { readonly matter: string; readonly director: string }[];
  readonly unassigned: TraceEventOf<'round.drawn'>['unassigned'];
}

const sha256 = (text: string): string => hash('sha256', text);

export const drawSeed = (prev: string, round: string): string => sha256(`${prev} ${round}`);

export function draw(input: DrawInput): Draw {
  const { perDirector } = input;
  const given: { matter: string; director: string }[] = [];
  const mattersOf = new Map<string, string[]>(input.directors.map(({ person }) => [person, []]));
  const ordersOf = ordersFor(input);
  const room = (director: string): number => perDirector - mattersOf.get(director)!.length;

  /** Gives the matter one more director, moving others if that makes room; false when nobody is left. */
  const ask = (matter: string): boolean => {
    const cameFrom = new Map<string, string>();
    const holder = new Map<string, string>();
    const asking = [matter];
    for (const asks of asking) {
      for (const director of ordersOf.get(asks)!) {
        if (cameFrom.has(director) || mattersOf.get(director)!.includes(asks)) continue;
        cameFrom.set(director, asks);
        for (const other of mattersOf.get(director)!) {
          if (other === matter || holder.has(other)) continue;
          holder.set(other, director);
          asking.push(other);
        }
      }
    }
    const reached = [...cameFrom.keys()];
    const most = Math.max(0, ...reached.map(room));
    if (most === 0) return false;
    let taker = reached.find((director) => room(director) === most)!;
    for (let moved = cameFrom.get(taker)!; moved !== matter; moved = cameFrom.get(taker)!) {
      const from = holder.get(moved)!;
      mattersOf.set(
        from,
        mattersOf.get(from)!.filter((other) => other !== moved),
      );
      mattersOf.get(taker)!.push(moved);
      given.find((unit) => unit.matter === moved && unit.director === from)!.director = taker;
      taker = from;
    }
    mattersOf.get(taker)!.push(matter);
    given.push({ matter, director: taker });
    return true;
  };

  let asking = ranked(input).map(({ matter }) => matter);
  const unassigned: string[] = [];
  const places = input.directors.length * perDirector;
  for (let isFirst = true; asking.length > 0 && (isFirst || given.length < places); isFirst = false) {
    const refused = asking.filter((matter) => !ask(matter));
    if (isFirst) unassigned.push(...refused);
    asking = asking.filter((matter) => !refused.includes(matter));
  }
  return {
    given,
    unassigned: unassigned.map((matter) => ({
      matter,
      why: ordersOf.get(matter)!.length === 0 ? 'all-barred' : 'all-full',
    })),
  };
}

function ranked({ seed, matters }: DrawInput): DrawInput['matters'] {
  const weight = ({ used, abandoned }: DrawInput['matters'][number]): number => used + abandoned;
  return sortedByHash(matters, ({ matter }) => `${seed} ${matter}`).sort((a, b) => weight(b) - weight(a));
}

/** Of each matter the directors it may have, in its own order. */
function ordersFor(input: DrawInput): ReadonlyMap<string, readonly string[]> {
  const had = new Map(input.directors.map(({ person, had: matters }) => [person, new Set(matters)]));
  return new Map(
    input.matters.map(({ matter, department }) => {
      const allowed = input.directors.filter(
        (director) =>
          !had.get(director.person)!.has(matter) &&
          !(input.ownDepartmentExcluded && director.department === department),
      );
      const order = sortedByHash(allowed, ({ person }) => `${input.seed} ${matter} ${person}`);
      return [matter, order.map(({ person }) => person)];
    }),
  );
}

function sortedByHash<T>(items: readonly T[], text: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: sha256(text(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

/** What each unit of a draw is called, such as R2-A07. */
export const assignmentId = (round: string, index: number): string =>
  `${round}-A${String(index + 1).padStart(2, '0')}`;

export interface Redraw {
  readonly isSeedRight: boolean;
  readonly isSame: boolean;
}

/** Draws again from what an entry says, and says whether it comes to the same. */
export function redraw(entry: Extract<TraceEntry, { type: 'round.drawn' }>): Redraw {
  const { given, unassigned } = draw(entry);
  const expected = given.map((unit, index) => [
    assignmentId(entry.round, index),
    unit.director,
    unit.matter,
    entry.mode,
  ]);
  const recorded = entry.assignments.map((unit) => [unit.assignment, unit.director, unit.matter, unit.mode]);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const pairs = (list: Draw['unassigned']): unknown => list.map(({ matter, why }) => [matter, why]);
  return {
    isSeedRight: entry.seed === drawSeed(entry.prev, entry.round),
    isSame: same(expected, recorded) && same(pairs(unassigned), pairs(entry.unassigned)),
  };
}
