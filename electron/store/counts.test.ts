import { describe, expect, it } from 'vitest';
import type { Count } from './counts.ts';
import { storeFolder } from './store.fixture.ts';

const { open, raw } = storeFolder();

const count = (kind: Count['kind'], matter: string, detail = '', times = 1): Count => ({
  kind,
  matter,
  detail,
  times,
});
const session: readonly Count[] = [
  count('visit', ''),
  count('opened', 'passport'),
  count('begun', 'passport'),
  count('abandoned', 'passport', 'form/name'),
  count('invalid', 'passport', 'missing', 3),
];

describe('the anonymous counts', () => {
  it('add up by matter over the days asked for, both ends included', () => {
    const { counts } = open();
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25']) counts.add(day, session);
    counts.add('2026-11-24', [count('visit', ''), count('opened', 'birth'), count('printed', 'birth')]);
    expect(counts.visits('2026-11-24', '2026-11-25')).toBe(4);
    expect(counts.byMatter('2026-11-24', '2026-11-24')).toEqual([
      { matter: 'birth', opened: 1, begun: 0, printed: 1, abandoned: 0, invalid: 0 },
      { matter: 'passport', opened: 2, begun: 2, printed: 0, abandoned: 2, invalid: 6 },
    ]);
    expect(counts.byMatter('2026-12-01', '2026-12-31')).toEqual([]);
    expect(counts.visits('2026-12-01', '2026-12-31')).toBe(0);
  });

  it('say where a matter is left and which rules trip, the most frequent first', () => {
    const { counts } = open();
    counts.add('2026-11-24', session);
    counts.add('2026-11-25', [
      count('abandoned', 'passport', 'check', 2),
      count('invalid', 'passport', 'mobile-length', 2),
    ]);
    expect(counts.details('abandoned', 'passport', '2026-11-24', '2026-11-25')).toEqual([
      { detail: 'check', times: 2 },
      { detail: 'form/name', times: 1 },
    ]);
    expect(counts.details('invalid', 'passport', '2026-11-24', '2026-11-25')).toEqual([
      { detail: 'missing', times: 3 },
      { detail: 'mobile-length', times: 2 },
    ]);
  });

  it('take a session whole or not at all', () => {
    const { counts } = open();
    expect(() => counts.add('2026-11-24', [...session, count('opened', 'birth', '', 0)])).toThrow(/CHECK/);
    expect(counts.visits('2026-11-24', '2026-11-24')).toBe(0);
  });

  it('keep no order and no number by which one session could be told from another', () => {
    const { counts } = open();
    counts.add('2026-11-24', session.toReversed());
    counts.add('2026-11-24', session);
    const database = raw();
    const columns = database.pragma('table_info(counts)') as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual(['day', 'kind', 'matter', 'detail', 'times']);
    expect(() => database.prepare('SELECT rowid FROM counts').all()).toThrow(/rowid/);
    database.close();
  });
});
