import { createPublicKey } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../shared/clock.ts';
import { startAnchors, type AnchorFailure } from '../../electron/trace/index.ts';
import { parseVkey } from '../../electron/trace/note.ts';
import { openTestLog, testKey } from '../../electron/trace/log.fixture.ts';
import { storeFolder } from '../../electron/store/store.fixture.ts';
import { buildLog, builtOrigin, newKey } from './build-log.ts';
import { forge } from './forge.ts';
import { trace } from './trace-program.ts';
import { someWalks, walkEvents } from './walk-events.ts';
import { startWitness, type WitnessDouble } from './witness-double.ts';

const key = testKey;
const witnessKey = newKey();
let place: string;
let witness: WitnessDouble;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'kiosk-witness-'));
  witness = await startWitness(
    'office.example/w1',
    witnessKey,
    new Map([[builtOrigin, createPublicKey(key)]]),
  );
});
afterEach(async () => {
  await witness.close();
  rmSync(place, { recursive: true, force: true });
});

/** A data folder with a log of so many entries, the same ones every time. */
function dataWith(entries: number, name = `data-${entries}`): string {
  const folder = join(place, name);
  mkdirSync(folder);
  buildLog({ folder, key, events: someWalks(entries - 1) });
  return folder;
}
const ask = (data: string, out = 'cosigned') =>
  trace(
    'witness',
    '--data',
    data,
    '--url',
    witness.url,
    '--witness',
    witness.vkey,
    '--out',
    join(place, out),
  );

describe('a witness', { timeout: 60_000 }, () => {
  it('signs a log as it grows, and its signature anchors it', async () => {
    expect(await ask(dataWith(500))).toMatchObject({ code: 0 });
    const grown = dataWith(1234);
    expect(await ask(grown)).toMatchObject({ code: 0 });
    // It knew more than was thought, said so, and took the proof from there; for the same size again too.
    expect(witness.answers).toEqual([200, 409, 200]);
    expect((await ask(grown)).code).toBe(0);
    const note = readFileSync(join(place, 'cosigned'), 'utf8');
    expect(note.match(/^— /gm)).toHaveLength(3);
    const verified = await trace('verify', '--data', grown, '--checkpoint', join(place, 'cosigned'));
    expect(verified).toMatchObject({
      code: 0,
      out: expect.stringContaining('checkpoint cosigned, up to entry 1234'),
    });
  });

  it('refuses what was rewritten or put back, even with the stolen key', async () => {
    const sound = dataWith(1234);
    await ask(sound);
    const rewritten = join(place, 'rewritten');
    cpSync(sound, rewritten, { recursive: true });
    forge(rewritten, { edit: 1200, mend: 'chain', stolenKey: key });
    expect(await ask(rewritten)).toMatchObject({ code: 1, out: expect.stringContaining('another history') });
    const back = join(place, 'back');
    cpSync(sound, back, { recursive: true });
    forge(back, { cutTo: 1200, stolenKey: key });
    expect(await ask(back)).toMatchObject({
      code: 1,
      out: expect.stringContaining('a later state of this log, 1234 entries'),
    });
    expect(witness.answers).toEqual([200, 409, 422, 409]);
  });

  it('that does not know the log or its key, answers nonsense or nothing, is told apart', async () => {
    const data = join(place, 'foreign');
    mkdirSync(data);
    buildLog({ folder: data, key: newKey(), origin: 'hall.example/kiosk-99', events: someWalks(10) });
    expect(await ask(data)).toMatchObject({
      code: 2,
      out: expect.stringContaining('does not know this log'),
    });
    const other = join(place, 'other-key');
    mkdirSync(other);
    buildLog({ folder: other, key: newKey(), events: someWalks(10) });
    expect(await ask(other)).toMatchObject({
      code: 2,
      out: expect.stringContaining("does not accept the log's signature"),
    });
    witness.refuseWith = 500;
    expect(await ask(dataWith(20))).toMatchObject({
      code: 2,
      out: expect.stringContaining('does not fit (500)'),
    });
    await witness.close();
    expect(await ask(dataWith(21))).toMatchObject({
      code: 2,
      out: expect.stringContaining('did not answer'),
    });
  });
});

/** A clock whose timers run when the test says so. */
function handClock(): Clock & { readonly due: () => number[]; readonly run: () => void } {
  let timers: { atMs: number; act: () => void }[] = [];
  let nowMs = 0;
  return {
    wallMs: () => 1_800_000_000_000 + nowMs,
    monotonicMs: () => nowMs,
    after: (delayMs, act) => {
      const timer = { atMs: nowMs + delayMs, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    due: () => timers.map(({ atMs }) => atMs - nowMs),
    run: () => {
      const [next] = timers.toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined) return;
      timers = timers.filter((one) => one !== next);
      nowMs = Math.max(nowMs, next.atMs);
      next.act();
    },
  };
}

describe('a running kiosk', { timeout: 60_000 }, () => {
  const files = storeFolder();
  const running = (failures: AnchorFailure[]) => {
    const store = files.open();
    const clock = handClock();
    const opened = openTestLog(store, { clock });
    if (!opened.ok) throw new Error(opened.error.why);
    const log = opened.value;
    const anchors = startAnchors({
      log,
      reader: store.trace,
      clock,
      settings: {
        witness: { url: witness.url, verifier: parseVkey(witness.vkey, 'witness')! },
        timestamp: null,
      },
      onFailure: (_, failure) => failures.push(failure),
    });
    return { log, clock, anchors, sizeOf: () => anchors.states().witness!.size };
  };

  it('has each newest checkpoint signed, keeps the signature, and says so in the log', async () => {
    const { log, clock, anchors, sizeOf } = running([]);
    for (const event of walkEvents(1)) log.append(event);
    log.checkpoint('session-end');
    const first = log.size();
    clock.run();
    await vi.waitFor(() => expect(sizeOf()).toBe(first));
    for (let walk = 2; walk < 30; walk += 1) for (const event of walkEvents(walk)) log.append(event);
    log.checkpoint('session-end');
    const second = log.size();
    clock.run();
    await vi.waitFor(() => expect(sizeOf()).toBe(second));
    expect(witness.signed()).toBe(second);
    expect(log.anchors().map(({ kind, size }) => [kind, size])).toEqual([
      ['witness', first],
      ['witness', second],
    ]);
    expect([...log.entries(log.size(), log.size())][0]).toMatchObject({ type: 'anchor.added', size: second });
    anchors.close();
    const verified = await trace('verify', '--data', files.folder(), '--witness', witness.vkey);
    expect(verified.out).toMatch(new RegExp(`witness office.example/w1 at 20.*, up to entry ${second}`));
    expect(verified.out).toContain(`NOT anchored: entry ${second + 1}.`);
    const alone = await trace('verify', '--data', files.folder());
    expect(alone.out).toContain('keeps 2 signatures of witnesses');
  });

  it('waits longer from try to try while nobody answers, says it once, and catches up', async () => {
    const failures: AnchorFailure[] = [];
    witness.refuseWith = 503;
    const { log, clock, anchors, sizeOf } = running(failures);
    for (const event of walkEvents(1)) log.append(event);
    log.checkpoint('session-end');
    const waits: number[] = [];
    clock.run();
    for (let tries = 1; tries <= 10; tries += 1) {
      await vi.waitFor(() => expect(clock.due()).toHaveLength(1));
      expect(witness.answers).toHaveLength(tries);
      waits.push(clock.due()[0]! / 1000);
      clock.run();
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(failures).toEqual([{ kind: 'answer', cause: '503' }]);
    await vi.waitFor(() => expect(clock.due()).toHaveLength(1));
    witness.refuseWith = null;
    clock.run();
    await vi.waitFor(() => expect(sizeOf()).toBe(log.size() - 1));
    expect(anchors.states().witness).toEqual({ size: log.size() - 1, failure: null });
    anchors.close();
  });

  it('that is closed while the witness thinks writes nothing any more', async () => {
    const { log, clock, anchors } = running([]);
    log.checkpoint('boot');
    clock.run();
    anchors.close();
    await vi.waitFor(() => expect(witness.answers).toEqual([200]));
    await new Promise((resolve) => setImmediate(resolve));
    expect([log.size(), log.anchors().length]).toEqual([1, 0]);
  });
});
