import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, compareParts, type RoundReport } from '../../../shared/evaluation/index.ts';
import { catalogueIsRead, openDeskHall, type DeskHall } from '../../../tests/support/desk-hall.ts';
import { deskHalls, value } from '../../../tests/support/desk-hall.fixture.ts';
import { playExampleRounds } from '../../../tests/support/example-rounds.ts';

let hall: DeskHall;
let first: RoundReport;
let second: RoundReport;

beforeAll(async () => {
  await catalogueIsRead();
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-rounds-'));
  hall = await openDeskHall({ folder });
  hall.store.together(() => playExampleRounds(hall));
  first = value(hall.desk.reports.round('A01', 'R1'));
  second = value(hall.desk.reports.round('A01', 'R2'));
  return () => {
    hall.close();
    rmSync(folder, { recursive: true, force: true });
  };
}, 120_000);

describe('the report of a round', () => {
  it('shows the six figures of the first round', () => {
    expect(first.figures).toEqual({
      matters: 27,
      departments: 21,
      leaders: 34,
      problems: 20,
      rectifiedOnSite: 5,
      timeLimited: 26,
    });
  });

  it('counts every walk, answer and judgement once, whole and by department and matter', () => {
    const sum = (parts: RoundReport['byMatter'], of: (part: RoundReport['byMatter'][number]) => number) =>
      parts.reduce((total, part) => total + of(part), 0);
    for (const report of [first, second]) {
      expect(report.walks).toBe(34);
      expect(report.isSmall).toBe(false);
      expect(report.signed).toBe(34);
      expect(report.round.assignments).toEqual({ drawn: 0, walked: 0, evaluated: 34, withdrawn: 0 });
      for (const parts of [report.byMatter, report.byDepartment]) {
        expect(sum(parts, ({ walks }) => walks)).toBe(34);
        expect(sum(parts, ({ figures }) => figures.problems)).toBe(report.figures.problems);
        expect(sum(parts, ({ figures }) => figures.timeLimited)).toBe(report.figures.timeLimited);
        expect(sum(parts, ({ judgements }) => judgements.policy.n)).toBe(34);
        expect(sum(parts, ({ gaps }) => gaps.hotline.agrees)).toBe(report.gaps.hotline.agrees);
        for (const part of parts) expect(part.isSmall).toBe(true);
      }
      for (const gap of Object.values(report.gaps)) {
        expect(gap.agrees + gap.differs + gap.unknown).toBe(34);
      }
      expect(report.byMatter).toHaveLength(27);
      expect(report.byDepartment).toHaveLength(21);
      expect(sumOf(report.outcomes)).toBe(34);
    }
    expect(first.states).toMatchObject({
      closed: expect.any(Number),
      'in-rectification': expect.any(Number),
    });
    expect(sumOf(first.states)).toBe(20);
  });

  it('says what is open and overdue today, and what was extended', () => {
    expect(first.measures.byKind).toEqual({ 'on-site': 5, deadline: 26, 'long-term': 0 });
    const { done, open, overdue, extended } = first.measures;
    expect(done + open).toBe(31);
    expect([open, overdue, extended]).toEqual([2, 2, 3]);
    const late = first.problems.flatMap(({ measures }) => measures).filter((one) => one.overdue?.isStill);
    expect(late).toHaveLength(2);
  });

  it('names nobody', () => {
    const text = JSON.stringify([first, second]);
    expect(text).not.toMatch(/"D\d\d"/);
    for (const { sid } of hall.store.projected.walks.where({})) expect(text).not.toContain(sid);
  });

  it('is read by administrators, auditors and directors, and leaves out what was withdrawn', async () => {
    const { reports } = hall.desk;
    expect(reports.round('G01', 'R1')).toMatchObject({ error: 'not-allowed' });
    expect(reports.round('A01', 'R9')).toMatchObject({ error: 'unknown-round' });
    expect(value(reports.round('S01', 'R1'))).toEqual(first);
    expect(value(reports.round('D09', 'R1'))).toEqual(first);
  });
});

describe('a comparison', () => {
  it('of two rounds puts figures and medians side by side and says how many there are', () => {
    const { figures, judgements, gaps, walks } = compare(first, second);
    expect(walks).toEqual({ before: 34, after: 34 });
    expect(figures.problems).toEqual({ before: 20, after: 6 });
    expect(judgements.policy.change).toBe(second.judgements.policy.median! - first.judgements.policy.median!);
    expect(judgements.policy).toMatchObject({ isSmall: false, before: { n: 34 } });
    expect(gaps.hotline.before).toEqual(first.gaps.hotline);
  });

  it('of matters takes those that were walked in both, and claims nothing of so few', () => {
    const compared = compareParts(first.byMatter, second.byMatter.slice(0, 5));
    expect(compared).toHaveLength(5);
    for (const { judgements } of compared) expect(judgements.experience.isSmall).toBe(true);
    const nobody = {
      ...first,
      judgements: { ...first.judgements, policy: { n: 0, median: null, least: null, most: null } },
    };
    expect(compare(nobody, second).judgements.policy.change).toBeNull();
  });
});

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('a file for other halls', () => {
  const open = deskHalls();
  const exported = (): string => value(hall.desk.reports.exportComparison('A01'));
  const other = () => open({ directors: 3, seed: 2 });

  it('holds the figures and no person, is sealed by the log, and is read by another hall', async () => {
    const file = exported();
    expect(JSON.stringify(JSON.parse(file).figures)).not.toMatch(/"[A-Z]\d\d"/);
    const { desk, store } = await other();
    const figures = value(desk.reports.importHall('A01', 'guian', file));
    expect(figures.rounds.map(({ figures: six }) => six)).toEqual([first.figures, second.figures]);
    expect(figures.rounds[0]!.matters).toHaveLength(27);
    const [imported] = value(desk.reports.halls('S01'));
    expect(imported).toMatchObject({ hall: 'guian', vkey: hall.log.vkey, figures });
    expect(store.projected.acts.where({ act: 'imported' })).toHaveLength(1);
    expect(desk.reports.importHall('A01', 'guian', file)).toMatchObject({ error: 'file-read-before' });
  });

  it('is refused by its own hall, by people who may not, and without a name for the hall', async () => {
    const file = exported();
    expect(hall.desk.reports.importHall('A01', 'own', file)).toMatchObject({ error: 'file-of-this-hall' });
    const { desk } = await other();
    expect(desk.reports.importHall('D01', 'guian', file)).toMatchObject({ error: 'not-allowed' });
    expect(desk.reports.importHall('A01', '../../x y', file)).toMatchObject({ error: 'invalid-input' });
    expect(value(desk.reports.importHall('A01', 'guian', file)).rounds).toHaveLength(2);
  });

  it.each<[string, (file: ReturnType<typeof JSON.parse>) => unknown, string]>([
    ['no JSON', () => '{', 'file-unreadable'],
    ['deep nesting', () => '['.repeat(200_000), 'file-unreadable'],
    ['too large', () => ' '.repeat(5 * 1024 * 1024), 'file-too-large'],
    ['another file', () => ({ a: 1 }), 'file-not-a-comparison'],
    ['a list', () => [], 'file-not-a-comparison'],
    ['null', () => null, 'file-not-a-comparison'],
    ['a newer version', (file) => ({ ...file, version: 2 }), 'file-of-newer-version'],
    ['a field more', (file) => ({ ...file, extra: 1 }), 'file-not-a-comparison'],
    [
      'a negative figure',
      (file) => changed(file, (figures) => (figures.rounds[0]!.figures.problems = -1)),
      'file-not-a-comparison',
    ],
    [
      'too many rounds',
      (file) =>
        changed(file, (figures) => (figures.rounds = Array.from({ length: 51 }, () => figures.rounds[0]!))),
      'file-not-a-comparison',
    ],
    [
      'markup in a name that is too long',
      (file) => changed(file, (figures) => (figures.hall['zh-CN'] = '<img>'.repeat(50))),
      'file-not-a-comparison',
    ],
    [
      'a figure that was improved',
      (file) => changed(file, (figures) => (figures.rounds[0]!.figures.problems = 2)),
      'file-seal-broken',
    ],
    [
      'an entry of another act',
      (file) => ({ ...file, seal: { ...file.seal, entry: file.seal.entry.replace('comparison', 'log') } }),
      'file-seal-broken',
    ],
    [
      'another frontier',
      (file) => ({ ...file, seal: { ...file.seal, frontier: file.seal.frontier.toReversed() } }),
      'file-seal-broken',
    ],
    ['no frontier', (file) => ({ ...file, seal: { ...file.seal, frontier: [] } }), 'file-seal-broken'],
    [
      'another checkpoint',
      (file) => ({ ...file, seal: { ...file.seal, checkpoint: 'x' } }),
      'file-seal-broken',
    ],
    [
      'another key',
      (file) => ({ ...file, seal: { ...file.seal, vkey: 'x+00000000+AA==' } }),
      'file-seal-broken',
    ],
  ])('is refused and changes nothing: %s', async (_, change, error) => {
    const made = change(JSON.parse(exported()));
    const file = typeof made === 'string' ? made : JSON.stringify(made);
    const { desk, log, store } = await other();
    const size = log.size();
    expect(desk.reports.importHall('A01', 'guian', file)).toEqual({ ok: false, error });
    expect(log.size()).toBe(size);
    expect(store.hallFiles.where({})).toEqual([]);
  });
});

type File = ReturnType<typeof JSON.parse>;
interface Figures {
  hall: Record<string, string>;
  rounds: { figures: Record<string, number> }[];
}
function changed(file: File, change: (figures: Figures) => unknown): File {
  const copy = structuredClone(file) as { figures: Figures };
  change(copy.figures);
  return copy;
}

it('the same seed makes the same rounds, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-rounds-'));
  const again = await openDeskHall({ folder });
  again.store.together(() => playExampleRounds(again));
  const { seq } = again.store.trace.last()!;
  expect(again.store.trace.last()).toEqual(hall.store.trace.get(seq));
  again.close();
  rmSync(folder, { recursive: true });
}, 60_000);

it('who opened and took out what stands in the log', () => {
  const { reports } = hall.desk;
  value(reports.recordView('S01', 'walk', 'a1b2'));
  value(reports.recordExport('A01', { what: 'round', subject: 'R1', format: 'pdf', sha256: 'a'.repeat(64) }));
  expect(reports.recordView('nobody', 'walk', null)).toMatchObject({ error: 'not-allowed' });
  expect(hall.store.projected.acts.where({}).slice(-2)).toMatchObject([
    { act: 'viewed', person: 'S01', what: 'walk', subject: 'a1b2' },
    { act: 'exported', person: 'A01', what: 'round', subject: 'R1', format: 'pdf' },
  ]);
});
