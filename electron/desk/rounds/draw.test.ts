import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import { assignmentId, draw, drawSeed, redraw, type Draw, type DrawInput } from './draw.ts';

const departments = ['tax', 'health', 'justice'];
const seed = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''));

const anInput = (directors: number, matters: number): fc.Arbitrary<DrawInput> =>
  fc.record({
    seed,
    ownDepartmentExcluded: fc.boolean(),
    perDirector: fc.integer({ min: 1, max: 3 }),
    matters: fc
      .array(
        fc.record({
          department: fc.constantFrom(...departments),
          used: fc.integer({ min: 0, max: 3 }),
          abandoned: fc.integer({ min: 0, max: 2 }),
        }),
        { minLength: 1, maxLength: matters },
      )
      .map((list) => list.map((matter, index) => ({ ...matter, matter: `m${index}` }))),
    directors: fc
      .array(
        fc.record({
          department: fc.option(fc.constantFrom(...departments)),
          had: fc.uniqueArray(fc.integer({ min: 0, max: matters - 1 }), { maxLength: matters }),
        }),
        { minLength: 1, maxLength: directors },
      )
      .map((list) =>
        list.map(({ department, had }, index) => ({
          person: `D${String(index + 1).padStart(2, '0')}`,
          department,
          had: had.map((number) => `m${number}`),
        })),
      ),
  });

const isBarred = (input: DrawInput, matter: string, person: string): boolean => {
  const director = input.directors.find((one) => one.person === person)!;
  const { department } = input.matters.find((one) => one.matter === matter)!;
  return director.had.includes(matter) || (input.ownDepartmentExcluded && director.department === department);
};
const loads = (input: DrawInput, { given }: Draw): number[] =>
  input.directors
    .map(({ person }) => given.filter(({ director }) => director === person).length)
    .sort((a, b) => b - a);
const weight = (input: DrawInput, matter: string): number => {
  const { used, abandoned } = input.matters.find((one) => one.matter === matter)!;
  return used + abandoned;
};

/** Every way to give each matter to at most one director, as the sets of matters placed with how they are spread. */
function everyWay(input: DrawInput): { readonly placed: readonly string[]; readonly loads: number[] }[] {
  const ways: { placed: string[]; loads: number[] }[] = [];
  const counts = new Map(input.directors.map(({ person }) => [person, 0]));
  const go = (index: number, placed: readonly string[]): void => {
    const next = input.matters[index];
    if (next === undefined) {
      ways.push({ placed: [...placed], loads: [...counts.values()].sort((a, b) => b - a) });
      return;
    }
    go(index + 1, placed);
    for (const { person } of input.directors) {
      const count = counts.get(person)!;
      if (count === input.perDirector || isBarred(input, next.matter, person)) continue;
      counts.set(person, count + 1);
      go(index + 1, [...placed, next.matter]);
      counts.set(person, count);
    }
  };
  go(0, []);
  return ways;
}

describe('a draw', () => {
  it('gives nobody a barred matter, none twice, and never too many', () => {
    fc.assert(
      fc.property(anInput(12, 15), (input) => {
        const { given, unassigned } = draw(input);
        for (const { matter, director } of given) expect(isBarred(input, matter, director)).toBe(false);
        expect(new Set(given.map(({ matter, director }) => `${matter} ${director}`)).size).toBe(given.length);
        expect(Math.max(...loads(input, { given, unassigned }))).toBeLessThanOrEqual(input.perDirector);
      }),
    );
  });

  it('names every matter that nobody got, and says why', () => {
    fc.assert(
      fc.property(anInput(5, 10), (input) => {
        const { given, unassigned } = draw(input);
        for (const { matter } of input.matters) {
          const left = unassigned.find((one) => one.matter === matter);
          const isBarredForAll = input.directors.every(({ person }) => isBarred(input, matter, person));
          expect(left !== undefined).toBe(!given.some((one) => one.matter === matter));
          if (left) expect(left.why).toBe(isBarredForAll ? 'all-barred' : 'all-full');
        }
      }),
    );
  });

  it('places as many matters as can be placed at all, the most used first, of all ways as evenly as can be', () => {
    fc.assert(
      fc.property(anInput(3, 5), (input) => {
        const drawn = draw(input);
        // The first time round only: what each matter gets before any gets a second director.
        const first = drawn.given.filter(
          ({ matter }, index) => drawn.given.findIndex((one) => one.matter === matter) === index,
        );
        const placed = first.map(({ matter }) => matter);
        const ways = everyWay(input);
        const most = Math.max(...ways.map((way) => way.placed.length));
        expect(placed).toHaveLength(most);
        const weights = (matters: readonly string[]): number[] =>
          matters.map((matter) => weight(input, matter)).sort((a, b) => b - a);
        for (const way of ways.filter((one) => one.placed.length === most)) {
          expect(compare(weights(placed), weights(way.placed))).toBeGreaterThanOrEqual(0);
        }
        if (drawn.given.length > placed.length) return;
        const sameMatters = ways.filter(({ placed: other }) => sameSet(other, placed));
        const fairest = sameMatters.map((way) => way.loads).sort(compare)[0];
        expect(loads(input, drawn)).toEqual(fairest);
      }),
      { numRuns: 300 },
    );
  });

  it('fills every director whom the rules leave enough matters', () => {
    fc.assert(
      fc.property(anInput(8, 8), (input) => {
        const drawn = draw(input);
        for (const { person } of input.directors) {
          const open = input.matters.filter(({ matter }) => !isBarred(input, matter, person)).length;
          const has = drawn.given.filter(({ director }) => director === person).length;
          expect(has).toBe(Math.min(open, input.perDirector));
        }
      }),
    );
  });

  it('does not depend on the order of its lists, and depends on the seed', () => {
    fc.assert(
      fc.property(anInput(6, 8), (input) => {
        const turned = {
          ...input,
          directors: input.directors.toReversed(),
          matters: input.matters.toReversed(),
        };
        expect(draw(turned)).toEqual(draw(input));
      }),
    );
    const input = fc
      .sample(anInput(12, 15), { seed: 1, numRuns: 40 })
      .find(({ directors, matters }) => directors.length > 8 && matters.length > 8)!;
    expect(draw({ ...input, seed: drawSeed('a', 'R1') })).not.toEqual(
      draw({ ...input, seed: drawSeed('b', 'R1') }),
    );
  });

  it('is fair: over many seeds everybody gets a matter about equally often', () => {
    const input: Omit<DrawInput, 'seed'> = {
      ownDepartmentExcluded: true,
      perDirector: 1,
      matters: [{ matter: 'm0', department: 'tax', used: 0, abandoned: 0 }],
      directors: ['D01', 'D02', 'D03', 'D04'].map((person) => ({ person, department: 'health', had: [] })),
    };
    const times = new Map<string, number>();
    for (let n = 0; n < 4000; n += 1) {
      const first = draw({ ...input, seed: drawSeed(String(n), 'R1') }).given[0]!.director;
      times.set(first, (times.get(first) ?? 0) + 1);
    }
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

/** Which of two lists of numbers is larger where they differ first. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

type DrawnEntry = Extract<TraceEntry, { type: 'round.drawn' }>;
function drawnEntry(input: Omit<DrawInput, 'seed'>, prev: string): DrawnEntry {
  const withSeed = { ...input, seed: drawSeed(prev, 'R1') };
  const { given, unassigned } = draw(withSeed);
  return {
    type: 'round.drawn',
    v: 1,
    seq: 9,
    t: 0,
    mono: 0,
    boot: 'b'.repeat(16),
    prev,
    by: 'A01',
    round: 'R1',
    mode: 'personal',
    ...withSeed,
    assignments: given.map((unit, index) => ({
      ...unit,
      assignment: assignmentId('R1', index),
      mode: 'personal',
    })),
    unassigned: [...unassigned],
  };
}

describe('a recorded draw', () => {
  const entry = drawnEntry(fc.sample(anInput(9, 12), { seed: 7, numRuns: 1 })[0]!, '5'.repeat(64));

  it('comes to the same when it is drawn again', () => {
    expect(redraw(entry)).toEqual({ isSeedRight: true, isSame: true });
  });

  it.each<[string, Partial<DrawnEntry>, object]>([
    [
      'with another director',
      { assignments: entry.assignments.with(0, { ...entry.assignments[0]!, director: 'D77' }) },
      { isSeedRight: true, isSame: false },
    ],
    ['with an assignment less', { assignments: entry.assignments.slice(1) }, { isSame: false }],
    ['with another seed', { seed: '1'.repeat(64) }, { isSeedRight: false }],
    ['at another place in the log', { prev: '6'.repeat(64) }, { isSeedRight: false, isSame: true }],
  ])('that was changed is found out: %s', (_, change, expected) => {
    expect(redraw({ ...entry, ...change })).toMatchObject(expected);
  });

  it('is confirmed and found out by a program in Python that shares nothing with this one', () => {
    const program = fileURLToPath(new URL('../../../resources/trace/redraw.py', import.meta.url));
    const entries = fc
      .sample(anInput(10, 14), { seed: 3, numRuns: 60 })
      .map((input, n) => drawnEntry(input, drawSeed(String(n), 'prev')));
    const python = (drawn: readonly DrawnEntry[]) =>
      spawnSync('python3', [program], {
        input: drawn.map((one) => `${JSON.stringify(one)}\n`).join(''),
        encoding: 'utf8',
      });
    const confirmed = python(entries);
    expect(confirmed.stdout.match(/the seed follows from the log, the assignments follow/g)).toHaveLength(60);
    expect(confirmed.status).toBe(0);
    const changed = { ...entry, assignments: entry.assignments.toReversed() };
    expect(python([entry, changed]).stdout).toContain('DO NOT FOLLOW from the seed');
    expect(python([entry, changed]).status).toBe(1);
  }, 30_000);
});
