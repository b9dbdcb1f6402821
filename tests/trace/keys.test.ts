import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { openStore } from '../../electron/store/index.ts';
import { slipCode, startTrace, type KeyGuard, type Trace } from '../../electron/trace/index.ts';
import { vkeyOf } from '../../electron/trace/note.ts';
import { keyFiles } from '../../electron/trace/signing-key.ts';
import { trace, verifyPy } from './trace-program.ts';
import { walkEvents } from './walk-events.ts';

let place: string;
let data: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kiosk-keys-'));
  data = join(place, 'data');
  mkdirSync(data);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** The kiosk for as long as `act` takes. */
function whileRunning<T>(act: (running: Trace) => T, guard: KeyGuard | null = null): T {
  const store = openStore(data, systemClock);
  if (!store.ok) throw new Error(store.error.message);
  const options = { dataFolder: data, origin: 'hall.example/k1', guard, project: () => {}, report: () => {} };
  const running = startTrace({ store: store.value, clock: systemClock, ...options });
  try {
    return act(running);
  } finally {
    running.close();
    store.value.close();
  }
}

const aWalk = (running: Trace, walk: number): void => {
  for (const event of walkEvents(walk)) running.log!.append(event);
};
/** Seals with a letter that stands for the user and the machine. */
const guardOf = (machine: number): KeyGuard => ({
  seal: (bytes) => Buffer.from([machine, ...bytes.map((byte) => byte ^ 0x5a)]),
  open: (sealed) => {
    if (sealed[0] !== machine) throw new Error('sealed elsewhere');
    return Buffer.from(sealed.subarray(1).map((byte) => byte ^ 0x5a));
  },
});
const keyFile = (): string => join(data, 'trace-key.pem');

describe('the signing key', { timeout: 60_000 }, () => {
  it('is made at the first start and kept where only the kiosk can read it', () => {
    const first = whileRunning(({ vkey, isNew }) => ({ vkey, isNew }));
    expect(first.isNew).toBe(true);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    chmodSync(keyFile(), 0o644);
    expect(whileRunning(({ vkey, isNew }) => ({ vkey, isNew }))).toEqual({ vkey: first.vkey, isNew: false });
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(readFileSync(keyFile(), 'utf8')).toContain('PRIVATE KEY');
  });

  it('lies sealed where the system has a key store, and stays the same when one comes to be there', () => {
    const plain = whileRunning(({ vkey }) => vkey);
    expect(whileRunning(({ vkey }) => vkey, guardOf(1))).toBe(plain);
    rmSync(data, { recursive: true });
    mkdirSync(data);
    const sealed = whileRunning(({ vkey }) => vkey, guardOf(1));
    expect(readdirSync(data)).not.toContain('trace-key.pem');
    expect(readFileSync(join(data, 'trace-key.sealed')).includes('PRIVATE')).toBe(false);
    expect(whileRunning(({ vkey }) => vkey, guardOf(1))).toBe(sealed);
  });

  it('stays the one of the log, whatever name the settings give the log later', async () => {
    const vkey = whileRunning((running) => running.vkey);
    const store = openStore(data, systemClock);
    if (!store.ok) throw new Error(store.error.message);
    const options = {
      dataFolder: data,
      origin: 'hall.example/renamed',
      guard: null,
      project: () => {},
      report: () => {},
    };
    const running = startTrace({ store: store.value, clock: systemClock, ...options });
    expect(running.vkey).toBe(vkey);
    running.close();
    store.value.close();
    expect((await trace('verify', '--data', data, '--vkey', vkey)).code).toBe(0);
  });
});

describe('a change of keys', { timeout: 60_000 }, () => {
  it('is signed by the old key, verified across, and its slips stay good', async () => {
    const old = whileRunning((running) => {
      aWalk(running, 1);
      return { vkey: running.vkey, slip: slipCode('R-1', running.log!.checkpoint('slip')) };
    });
    const rotated = await trace('rotate', '--data', data);
    expect(rotated.code).toBe(0);
    const fresh = rotated.out.split('\n').at(-1)!;
    expect(fresh).not.toBe(old.vkey);
    const slip = whileRunning((running) => {
      expect([running.vkey, running.isNew]).toEqual([fresh, false]);
      aWalk(running, 2);
      return slipCode('R-2', running.log!.checkpoint('slip'));
    });
    const both = ['--checkpoint', old.slip, '--checkpoint', slip];
    for (const vkey of [old.vkey, fresh]) {
      const { code, out } = await trace('verify', '--data', data, '--vkey', vkey, ...both);
      expect([code, out], out).toEqual([0, expect.stringMatching(/the old key signed the change/)]);
      expect(out).toContain('slip R-1');
      expect(out).toContain('slip R-2');
    }
    const out = join(place, 'out');
    await trace('export', '--data', data, '--format', 'jsonl', '--out', out);
    for (const vkey of [old.vkey, fresh]) {
      const checked = verifyPy(out, '--vkey', vkey, ...both);
      expect([checked.code, checked.out], checked.out).toEqual([
        0,
        expect.stringContaining('the old key signed the change'),
      ]);
    }
    expect((await trace('vkey', '--data', data)).out).toBe(fresh);
    // Again, after which nobody needs the first key but for what it signed.
    await trace('rotate', '--data', data);
    expect((await trace('verify', '--data', data, '--vkey', old.vkey, ...both)).code).toBe(0);
  });

  it('that is cut at any moment is whole after the next start', async () => {
    const vkey = whileRunning((running) => running.vkey);
    const moments: readonly ((running: Trace, next: ReturnType<typeof keyFiles>) => void)[] = [
      // The new key is on disk and the log does not know it.
      (_, files) => void files.prepare(),
      // The log knows it, the old key has not signed that.
      (running, files) => {
        const vkey = vkeyOf('hall.example/k1', files.prepare());
        running.log!.append({ type: 'key.rotated', old: running.vkey, new: vkey });
      },
      // The old key has signed it and is not yet replaced.
      (running, files) => running.log!.rotate(files.prepare()),
    ];
    for (const [at, moment] of moments.entries()) {
      const store = openStore(data, systemClock);
      if (!store.ok) throw new Error(store.error.message);
      const options = { dataFolder: data, origin: null, guard: null, project: () => {}, report: () => {} };
      const running = startTrace({ store: store.value, clock: systemClock, ...options });
      const before = running.vkey;
      moment(running, keyFiles(data, null));
      // No shutdown: the power went.
      store.value.close();
      const after = whileRunning(({ vkey: now, isNew, isKeyLost }) => ({ now, isNew, isKeyLost }));
      expect(after).toMatchObject({ isNew: false, isKeyLost: false });
      expect(after.now === before).toBe(at === 0);
      expect(readdirSync(data).filter((name) => name.endsWith('.next'))).toEqual([]);
      expect((await trace('verify', '--data', data, '--vkey', vkey)).code).toBe(0);
    }
  });

  it('of a sealed key is done by the kiosk at its next start', async () => {
    const guard = guardOf(1);
    const vkey = whileRunning((running) => running.vkey, guard);
    expect((await trace('rotate', '--data', data)).out).toContain('when the kiosk starts next');
    const next = whileRunning((running) => running.vkey, guard);
    expect(next).not.toBe(vkey);
    expect(whileRunning((running) => running.vkey, guard)).toBe(next);
    const { code, out } = await trace('verify', '--data', data, '--vkey', vkey);
    expect([code, out]).toEqual([0, expect.stringContaining('the old key signed the change')]);
  });
});

describe('a lost key', { timeout: 60_000 }, () => {
  it('is replaced, and everybody is told that the old one did not sign that', async () => {
    const old = whileRunning((running) => {
      aWalk(running, 1);
      return { vkey: running.vkey, slip: slipCode('R-1', running.log!.checkpoint('slip')) };
    });
    rmSync(keyFile());
    const fresh = whileRunning((running) => {
      expect([running.isNew, running.isKeyLost]).toEqual([true, true]);
      aWalk(running, 2);
      return running.vkey;
    });
    expect(whileRunning(({ vkey, isKeyLost }) => ({ vkey, isKeyLost }))).toEqual({
      vkey: fresh,
      isKeyLost: false,
    });

    const taken = await trace('verify', '--data', data, '--checkpoint', old.slip);
    expect([taken.code, taken.out]).toEqual([
      0,
      expect.stringContaining('the old key did NOT sign the change'),
    ]);
    expect(taken.out).toContain('slip R-1');
    expect((await trace('verify', '--data', data, '--vkey', fresh)).code).toBe(0);
    const kept = await trace('verify', '--data', data, '--vkey', old.vkey);
    expect([kept.code, kept.out]).toEqual([
      1,
      expect.stringContaining('without the signature of the key you gave'),
    ]);
    const out = join(place, 'out');
    await trace('export', '--data', data, '--format', 'jsonl', '--out', out);
    expect(verifyPy(out, '--vkey', old.vkey).code).toBe(1);
    expect(verifyPy(out, '--vkey', fresh)).toMatchObject({
      code: 0,
      out: expect.stringContaining('did NOT sign'),
    });
  });

  it('that was damaged or sealed elsewhere is set aside and not overwritten', () => {
    whileRunning(() => {});
    writeFileSync(keyFile(), 'damaged');
    expect(whileRunning(({ isKeyLost }) => isKeyLost)).toBe(true);
    expect(readFileSync(join(data, 'trace-key.pem.old-1'), 'utf8')).toBe('damaged');
    rmSync(data, { recursive: true });
    mkdirSync(data);
    const vkey = whileRunning((running) => running.vkey, guardOf(1));
    expect(whileRunning(({ isKeyLost }) => isKeyLost, guardOf(2))).toBe(true);
    expect(readdirSync(data)).toContain('trace-key.sealed.old-1');
    expect(vkey).toContain('hall.example/k1');
  });
});
