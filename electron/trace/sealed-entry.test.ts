import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/index.ts';
import { storeFolder } from '../store/store.fixture.ts';
import { openTestLog, someEvent } from './log.fixture.ts';
import { vkeyOf } from './note.ts';
import { appendSealed, openSealed } from './sealed-entry.ts';

const files = storeFolder();
const exported: TraceEvent = {
  type: 'desk.exported',
  by: 'A01',
  what: 'comparison',
  subject: null,
  format: 'json',
  sha256: 'a'.repeat(64),
};

function opened(clock?: Parameters<typeof openTestLog>[1]) {
  const store = files.open();
  const log = openTestLog(store, clock);
  if (!log.ok) throw new Error(log.error.why);
  return { store, log: log.value };
}

describe('an entry that is shown without the log', () => {
  it('is vouched for by the checkpoint that ends with it, whatever stands before it', () => {
    const { store, log } = opened();
    for (let n = 0; n < 40; n += 1) {
      log.append(someEvent(n));
      const sealed = appendSealed(log, store.trace, exported);
      expect(openSealed(sealed)).toMatchObject({ ...exported, seq: log.size() });
      expect(sealed.vkey).toBe(log.vkey);
    }
  });

  it('is so too when the clock was put just before it', () => {
    let wall = 1_000_000;
    const clock = { wallMs: () => wall, monotonicMs: () => 5, after: () => () => {} };
    const { store, log } = opened({ clock });
    log.append(someEvent(1));
    wall += 60_000;
    const sealed = appendSealed(log, store.trace, exported);
    expect([...log.entries(1, log.size())].map(({ type }) => type).slice(-2)).toEqual([
      'clock.step',
      'desk.exported',
    ]);
    expect(openSealed(sealed)?.type).toBe('desk.exported');
  });

  it('is not vouched for once a word of it, its place or its tree was changed', () => {
    const { store, log } = opened();
    for (let n = 0; n < 6; n += 1) log.append(someEvent(n));
    const sealed = appendSealed(log, store.trace, exported);
    const later = appendSealed(log, store.trace, exported);
    const { frontier } = sealed;
    expect(openSealed({ ...sealed, entry: sealed.entry.replace('A01', 'A02') })).toBeNull();
    expect(openSealed({ ...sealed, checkpoint: later.checkpoint })).toBeNull();
    expect(openSealed({ ...sealed, frontier: frontier.slice(1) })).toBeNull();
    expect(openSealed({ ...sealed, frontier: frontier.with(0, later.frontier.at(-1)!) })).toBeNull();
    const other = vkeyOf(log.origin, generateKeyPairSync('ed25519').privateKey);
    expect(openSealed({ ...sealed, vkey: other })).toBeNull();
  });
});
