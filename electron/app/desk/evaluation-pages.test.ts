import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../shared/clock.ts';
import { openStore } from '../../store/index.ts';
import { entriesOf } from '../evaluation/index.ts';
import { kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';
import { firstAdministrator, signedInAs, type DeskPageDouble } from './desk-page.fixture.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let app: KioskApp;
let administrator: DeskPageDouble;
let director: DeskPageDouble & { readonly id: string };
let other: DeskPageDouble & { readonly id: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-desk-rounds-'));
  const log: string[] = [];
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  administrator = await firstAdministrator(app.joinDesk, log);
  director = await signedInAs(app.joinDesk, administrator, ['director']);
  other = await signedInAs(app.joinDesk, administrator, ['director', 'auditor']);
});
afterAll(() => rmSync(folder, { recursive: true }));

const rules = { ownDepartmentExcluded: true, noMatterTwice: true, departments: [] };
const dates = { from: '2026-12-01', to: '2026-12-25' };

describe('rounds at the desk', () => {
  it('are opened, drawn, drawn again to the same, and closed', async () => {
    expect(
      await administrator.call('rounds.open', { name: '第一轮', from: dates.to, to: dates.from, ...rules }),
    ).toEqual({ ok: false, reason: 'dates-reversed' });
    expect(await administrator.call('rounds.open', { name: '第一轮', ...dates, ...rules })).toEqual({
      ok: true,
      id: 'R1',
    });
    const draw = { id: 'R1', directors: [] as string[], perDirector: 2, mode: 'personal' as const };
    expect(await administrator.call('rounds.draw', draw)).toEqual({ ok: true });
    expect(await administrator.call('rounds.draw', draw)).toEqual({ ok: false, reason: 'already-drawn' });
    expect(await administrator.call('rounds.redraw', { id: 'R1' })).toEqual({
      ok: true,
      isSeedRight: true,
      isSame: true,
    });
  });

  it('show a director their own assignments only, and the one to walk next', async () => {
    const mine = await director.call('rounds.mine', {});
    if (!mine.ok) throw new Error(mine.reason);
    expect(new Set(mine.assignments.map((one) => one.director))).toEqual(new Set([director.id]));
    expect(mine.assignments).toHaveLength(2);
    expect(mine.next).toEqual(mine.assignments[0]);
  });

  it('tell an auditor the rules, the seed, the ranking and who walks what', async () => {
    const read = await other.call('rounds.read', { id: 'R1' });
    if (!read.ok) throw new Error(read.reason);
    expect(read.round).toMatchObject({ state: 'drawn', ...rules, assignments: { drawn: 4 } });
    expect(read.draw?.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(read.assignments[0]).toMatchObject({ directorName: '周小禾', state: 'drawn' });
    expect(read.ranking.length).toBeGreaterThan(4);
  });

  it('open pages hear of a change, and ask anew', async () => {
    director.events.length = 0;
    const read = await administrator.call('rounds.read', { id: 'R1' });
    if (!read.ok) throw new Error(read.reason);
    const { assignment } = read.assignments[0]!;
    await administrator.call('rounds.withdraw', { assignment, reason: '出差' });
    expect(director.events).toEqual([{ type: 'changed', area: 'rounds' }]);
    await administrator.call('rounds.close', { id: 'R1' });
  });

  it('are reported to directors too', async () => {
    const report = await director.call('rounds.report', { id: 'R1' });
    expect(report).toMatchObject({ ok: true, report: { walks: 0, figures: { problems: 0 } } });
    await director.call('rounds.report', { id: 'R1' });
  });
});

describe('the calendar at the desk', () => {
  it('is the sample until an administrator sets one', async () => {
    const before = await director.call('calendar.read', {});
    expect(before).toMatchObject({ ok: true, version: 0 });
    const day = { day: '2027-01-01', working: false, name: '元旦' };
    expect(await administrator.call('calendar.set', { days: [day, day] })).toEqual({
      ok: false,
      reason: 'same-day-twice',
    });
    expect(await administrator.call('calendar.set', { days: [day] })).toEqual({ ok: true, version: 1 });
    expect(await director.call('calendar.read', {})).toMatchObject({ version: 1, days: [day] });
  });
});

describe('other halls at the desk', () => {
  it('get a sealed file, and a file that is none is refused by name', async () => {
    const own = await director.call('halls.export', {});
    if (!own.ok) throw new Error(own.reason);
    for (const [file, reason] of [
      ['{', 'file-unreadable'],
      ['{}', 'file-not-a-comparison'],
      [own.file, 'file-of-this-hall'],
      [' '.repeat(4 * 1024 * 1024 + 1), 'file-too-large'],
    ] as const) {
      expect(await administrator.call('halls.import', { hall: 'huaxi', file })).toEqual({
        ok: false,
        reason,
      });
    }
    expect(await director.call('halls.list', {})).toEqual({ ok: true, halls: [] });
  });
});

describe('what was done at the desk', () => {
  it('is one entry of the log for each act, by whoever did it; a refused one says no more than that', async () => {
    await app.close();
    const opened = openStore(join(folder, 'data'), systemClock);
    if (!opened.ok) throw new Error(opened.error.message);
    const last = opened.value.trace.last()!.seq;
    const entries = entriesOf(opened.value, 1, last);
    opened.value.close();
    const ofDesk = entries.filter(({ type }) =>
      /^(round|assignment|calendar|desk\.(did|viewed|exported))/.test(type),
    );
    expect(
      ofDesk.map((entry) => ('method' in entry ? `${entry.outcome} ${entry.method}` : entry.type)),
    ).toEqual([
      'refused rounds.open',
      'round.opened',
      'round.drawn',
      'refused rounds.draw',
      'assignment.withdrawn',
      'round.closed',
      'desk.viewed',
      'refused calendar.set',
      'calendar.set',
      'desk.exported',
      ...Array<string>(4).fill('refused halls.import'),
    ]);
    expect(ofDesk.find(({ type }) => type === 'desk.viewed')).toMatchObject({ by: director.id });
  });
});
