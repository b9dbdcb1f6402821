import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/clock.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import { openDoor, testPage, type TestDoorOptions } from '../entry/entry.fixture.ts';
import { storeFolder } from '../../store/store.fixture.ts';

const files = storeFolder();

function opened(options: Partial<TestDoorOptions> = {}) {
  const store = files.open();
  const door = openDoor({ store, folder: files.folder(), clock: systemClock, ...options });
  return {
    ...door,
    store,
    arm: () => door.recorder.arm({ person: 'D07', by: 'pin' }, testPage),
    tap: (at: number) => door.recorder.record({ type: 'tap', at, control: 'continue', live: true }),
    types: () => door.entries().map(({ type }) => type),
  };
}

const theDisk = () => {
  const disk = { isFull: false };
  return {
    disk,
    onEntry: (): void => {
      if (disk.isFull) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    },
  };
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a walk', () => {
  it('is written in order, every entry with the number of the session', async () => {
    const walk = opened();
    walk.arm();
    for (let at = 0; at < 50; at += 1) walk.tap(at);
    walk.recorder.end('finished', 'rating');
    await walk.recorder.settled();
    const entries = walk.entries().filter((entry) => 'sid' in entry) as (TraceEntry & { sid: string })[];
    expect(new Set(entries.map(({ sid }) => sid)).size).toBe(1);
    expect(entries.map(({ type }) => type)).toEqual([
      'session.armed',
      'screen.enter',
      ...Array.from({ length: 50 }, () => 'tap'),
      'session.closed',
    ]);
    expect(entries.flatMap((entry) => (entry.type === 'tap' ? [entry.at] : []))).toEqual(
      Array.from({ length: 50 }, (_, at) => at),
    );
    expect(entries.at(-1)).toMatchObject({ why: 'finished', screen: 'rating' });
    const signed = walk.trace.log!.checkpoints().map(({ reason }) => reason);
    expect(signed).toEqual(['boot', 'session-start', 'session-end']);
  });

  it('is written after the caller has gone on, and others have their turn between two entries', async () => {
    const walk = opened();
    walk.arm();
    await walk.recorder.settled();
    const before = walk.trace.log!.size();
    for (let at = 0; at < 20; at += 1) walk.tap(at);
    expect(walk.trace.log!.size()).toBe(before);
    const sizes: number[] = [];
    while (walk.trace.log!.size() < before + 20) {
      await turn();
      sizes.push(walk.trace.log!.size() - before);
    }
    expect(sizes.every((size, at) => size - (sizes[at - 1] ?? 0) <= 1)).toBe(true);
  });

  it('of nobody is written by nobody', async () => {
    const walk = opened();
    walk.tap(1);
    walk.recorder.end('finished', 'rating');
    await walk.recorder.settled();
    expect(walk.types()).toEqual(['genesis', 'boot']);
    walk.arm();
    walk.recorder.end('ended', null);
    walk.tap(2);
    await walk.recorder.settled();
    expect(walk.types().slice(2)).toEqual(['session.armed', 'screen.enter', 'session.closed']);
  });

  it('is closed with the kiosk, whatever still waits to be written', () => {
    const walk = opened();
    walk.arm();
    walk.tap(1);
    walk.recorder.end('shutdown', 'ticket');
    walk.recorder.drain();
    walk.trace.close();
    expect(walk.types().slice(2)).toEqual([
      'session.armed',
      'screen.enter',
      'tap',
      'session.closed',
      'shutdown',
    ]);
  });

  it('that the power ended is closed as such at the next start', async () => {
    const walk = opened();
    walk.arm();
    walk.tap(1);
    await walk.recorder.settled();
    const { sid } = walk.entries().find(({ type }) => type === 'session.armed') as unknown as { sid: string };
    walk.store.close();
    const next = opened();
    expect(next.entries().slice(-2)).toMatchObject([
      { type: 'boot', recovered: true },
      { type: 'session.closed', sid, why: 'power', screen: null },
    ]);
    next.store.close();
    expect(opened().types().at(-1)).toBe('boot');
  });
});

describe('a disk that takes no more', () => {
  it('ends the trace and nothing else, and says so once', async () => {
    const { disk, onEntry } = theDisk();
    const walk = opened({ onEntry });
    walk.arm();
    await walk.recorder.settled();
    disk.isFull = true;
    for (let at = 0; at < 5; at += 1) walk.tap(at);
    await walk.recorder.settled();
    walk.tap(6);
    await walk.recorder.settled();
    expect(walk.recorder.isArmed()).toBe(false);
    expect(walk.trace.problem()).toMatchObject({ why: 'storage-full' });
    expect(walk.problems).toHaveLength(1);
    disk.isFull = false;
    walk.tap(7);
    walk.recorder.end('finished', 'rating');
    await walk.recorder.settled();
    expect(walk.types().slice(2)).toEqual(['session.armed', 'screen.enter', 'session.closed']);
    expect(walk.entries().at(-1)).toMatchObject({ why: 'storage', screen: null });
  });

  it('leaves the session for the next start to close when it takes not even its end', async () => {
    const { disk, onEntry } = theDisk();
    const walk = opened({ onEntry });
    walk.arm();
    await walk.recorder.settled();
    disk.isFull = true;
    walk.tap(1);
    walk.recorder.end('finished', 'rating');
    await walk.recorder.settled();
    walk.recorder.end('shutdown', null);
    walk.recorder.drain();
    walk.store.close();
    expect(opened().entries().at(-1)).toMatchObject({ type: 'session.closed', why: 'power' });
  });

  it('is no longer a problem when the next director’s session is on it', async () => {
    const { disk, onEntry } = theDisk();
    const walk = opened({ onEntry });
    disk.isFull = true;
    walk.arm();
    await walk.recorder.settled();
    expect(walk.recorder.isArmed()).toBe(false);
    expect(walk.trace.problem()).not.toBeNull();
    disk.isFull = false;
    walk.arm();
    await walk.recorder.settled();
    expect(walk.trace.problem()).toBeNull();
    // What never began is not closed either.
    expect(walk.types().slice(2)).toEqual(['session.armed', 'screen.enter']);
  });
});

describe('a slip’s code', () => {
  it('is signed over all there is, and again only when there is more', async () => {
    const walk = opened();
    const first = walk.trace.slipCode('7KQ4-M2XD-93HT');
    expect(walk.trace.slipCode('7KQ4-M2XD-93HT')).toBe(first);
    walk.arm();
    await walk.recorder.settled();
    walk.tap(1);
    await walk.recorder.settled();
    const later = walk.trace.slipCode('7KQ4-M2XD-93HT');
    expect(later).not.toBe(first);
    expect(later).toHaveLength(first.length);
    expect(Number(later.split('\n')[2])).toBe(walk.trace.log!.size());
  });

  it('is the bare reference while the log is broken', () => {
    const walk = opened();
    walk.store.close();
    const raw = files.raw();
    raw.exec("DROP TRIGGER trace_event_update; UPDATE trace_event SET entry = x'7b7d' WHERE seq = 2");
    raw.close();
    const broken = opened();
    expect(broken.trace.broken).not.toBeNull();
    expect(broken.trace.problem()).toMatchObject({ why: 'broken' });
    expect(broken.trace.slipCode('7KQ4-M2XD-93HT')).toBe('7KQ4-M2XD-93HT');
    expect(broken.recorder.arm({ person: 'D07', by: 'pin' }, testPage)).toBe(0);
  });
});
