import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/index.ts';
import { storeFolder } from '../store/store.fixture.ts';
import { openTestLog, someEvent, testKey, testOrigin } from './log.fixture.ts';
import { leafHash, rootOf, sha256 } from './merkle.ts';
import { parseVkey, verifyNote, vkeyOf } from './note.ts';

const files = storeFolder();
const opened = (options = {}) => {
  const store = files.open();
  const log = openTestLog(store, options);
  if (!log.ok) throw new Error(`broken at ${log.error.seq}: ${log.error.why}`);
  return { store, log: log.value };
};

describe('the log', () => {
  it('chains every entry to the one before and covers the same bytes with the tree that it signs', () => {
    const { store, log } = opened();
    for (let n = 0; n < 20; n += 1) log.append(someEvent(n));
    const rows = [...store.trace.range(1, log.size())];
    expect(rows).toHaveLength(21);
    rows.forEach((row, at) => {
      expect(row.hash.equals(sha256(row.entry))).toBe(true);
      const { prev, seq } = JSON.parse(row.entry.toString('utf8')) as { prev: string; seq: number };
      expect(seq).toBe(at + 1);
      expect(prev).toBe(at === 0 ? '0'.repeat(64) : rows[at - 1]!.hash.toString('hex'));
    });
    const checkpoint = verifyNote(log.checkpoint('desk'), parseVkey(vkeyOf(testOrigin, testKey))!)!;
    expect(checkpoint.size).toBe(21);
    expect(checkpoint.root.equals(rootOf((at) => leafHash(rows[at]!.entry), 0, 21))).toBe(true);
  });

  it('goes on with number, chain and tree after it was closed', () => {
    const { store, log } = opened();
    for (let n = 0; n < 7; n += 1) log.append(someEvent(n));
    log.checkpoint('desk');
    for (let n = 0; n < 5; n += 1) log.append(someEvent(n));
    store.close();
    const again = opened();
    again.log.append(someEvent(1));
    const rows = [...again.store.trace.range(1, again.log.size())];
    expect(rows).toHaveLength(14);
    const { root } = verifyNote(again.log.checkpoint('desk'), parseVkey(again.log.vkey)!)!;
    expect(root.equals(rootOf((at) => leafHash(rows[at]!.entry), 0, 14))).toBe(true);
  });

  it('signs a checkpoint after 256 entries whatever happens, and none twice for one size', () => {
    const { log } = opened();
    for (let n = 0; n < 300; n += 1) log.append(someEvent(n));
    expect(log.checkpoints().map(({ size }) => size)).toEqual([256]);
    expect(log.checkpoint('desk')).toBe(log.checkpoint('slip'));
    expect(log.checkpoints()).toHaveLength(2);
  });

  it('takes nothing that is not in the vocabulary', () => {
    const { log } = opened();
    const tap = someEvent(0);
    expect(() => log.append({ ...tap, key: '罗' } as unknown as TraceEvent)).toThrow('vocabulary');
    expect(() => log.append({ ...tap, control: 'choice-family' } as unknown as TraceEvent)).toThrow(
      'vocabulary',
    );
    expect(() => log.append({ type: 'typed', text: '罗' } as unknown as TraceEvent)).toThrow('vocabulary');
    expect(log.size()).toBe(1);
  });

  it('writes nothing when what follows from an entry cannot be written, and goes on with the same number', () => {
    let isFull = false;
    const { store, log } = opened({
      project: () => {
        if (isFull) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    });
    isFull = true;
    expect(() => log.append(someEvent(0))).toThrow('full');
    isFull = false;
    expect(log.append(someEvent(1)).seq).toBe(2);
    expect(store.trace.last()?.seq).toBe(2);
  });

  it('says when the wall clock was put', () => {
    let wall = 1_000_000;
    let mono = 0;
    const clock = { wallMs: () => wall, monotonicMs: () => mono, after: () => () => {} };
    const { log } = opened({ clock });
    wall += 500;
    mono += 500;
    log.append(someEvent(0));
    wall += 3_600_500;
    mono += 500;
    log.append(someEvent(1));
    expect([...log.entries(1, log.size())].map(({ type }) => type)).toEqual([
      'genesis',
      'tap',
      'clock.step',
      'screen.enter',
    ]);
    expect([...log.entries(3, 3)][0]).toMatchObject({ stepMs: 3_600_000, mono: 1_000_000 });
  });
});

describe('a log that somebody changed', () => {
  const tamper = (sql: string) => {
    const { store, log } = opened();
    for (let n = 0; n < 10; n += 1) log.append(someEvent(n));
    store.close();
    const raw = files.raw();
    raw.exec(sql);
    raw.close();
    return openTestLog(files.open());
  };

  it.each([
    ["UPDATE trace_event SET entry = x'7b7d' WHERE seq = 4", 'append-only'],
    ['DELETE FROM trace_event WHERE seq = 4', 'append-only'],
    ["INSERT OR REPLACE INTO trace_event SELECT seq, x'7b7d', hash FROM trace_event WHERE seq = 4", 'gap'],
  ])('is refused by SQLite: %s', (sql, message) => {
    expect(() => tamper(sql)).toThrow(message);
  });

  it('is found at the start, with the first entry that is wrong', () => {
    const edited = tamper(
      "DROP TRIGGER trace_event_update; UPDATE trace_event SET entry = CAST(replace(CAST(entry AS TEXT), 'score', 'Score') AS BLOB) WHERE seq = 4",
    );
    expect(edited).toMatchObject({ ok: false, error: { seq: 4 } });
  });
});
