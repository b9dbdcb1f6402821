import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { hashSecret, isSecret, secretHashPattern } from '../../desk/index.ts';
import { weaknessOf } from './pin.ts';
import { createSignIn, type AttendantSignIn } from './sign-in.ts';

const pin = '482915';
let pinHash: string;
beforeAll(async () => {
  pinHash = await hashSecret(pin);
});

describe('a staff PIN', () => {
  it('is known again by its hash, which never is the same twice and holds no digit of it in clear', async () => {
    const other = await hashSecret(pin);
    expect(other).not.toBe(pinHash);
    expect(other).toMatch(secretHashPattern);
    expect(await isSecret(pin, other)).toBe(true);
    expect(await isSecret('482916', other)).toBe(false);
    expect(await isSecret('', other)).toBe(false);
  });

  it.each(['12345', '1234567890123', '48291a', '', '111111', '123456', '987654'])('is not %j', (weak) => {
    expect(weaknessOf(weak)).not.toBeNull();
  });

  it.each(['482915', '112233', '135790'])('may be %s', (good) => {
    expect(weaknessOf(good)).toBeNull();
  });
});

describe('the sign-in of the attendant', () => {
  let time: ReturnType<typeof testClock>;
  let idle: number;
  let signIn: AttendantSignIn;
  beforeEach(() => {
    time = testClock();
    idle = 0;
    signIn = createSignIn({ pinHash, idleSeconds: 60, clock: time.clock, onIdle: () => (idle += 1) });
  });

  it('opens with the PIN and nothing else', async () => {
    expect(await signIn.signIn('482916')).toMatchObject({ ok: false, reason: 'wrong' });
    expect(signIn.isSignedIn()).toBe(false);
    time.pass(1);
    expect(await signIn.signIn(pin)).toEqual({ ok: true });
    expect(signIn.isSignedIn()).toBe(true);
    signIn.leave();
    expect(signIn.isSignedIn()).toBe(false);
  });

  it('makes everybody wait longer after each wrong PIN, the right one too, up to five minutes', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const answer = await signIn.signIn('000001');
      if (answer.ok) throw new Error('let in');
      waits.push(answer.waitSeconds);
      expect(await signIn.signIn(pin)).toEqual({
        ok: false,
        reason: 'wait',
        waitSeconds: answer.waitSeconds,
      });
      time.pass(answer.waitSeconds);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(await signIn.signIn(pin)).toEqual({ ok: true });
    expect(await signIn.signIn('000001')).toMatchObject({ waitSeconds: 1 });
  });

  it('looks at one PIN at a time', async () => {
    const [first, second] = await Promise.all([signIn.signIn('000001'), signIn.signIn(pin)]);
    expect([first, second]).toMatchObject([{ reason: 'wrong' }, { reason: 'wait' }]);
  });

  it('stays shut when whoever typed the PIN has left before it was looked at', async () => {
    const asked = signIn.signIn(pin);
    signIn.leave();
    expect((await asked).ok).toBe(false);
    expect(signIn.isSignedIn()).toBe(false);
  });

  it('ends by itself when nobody is there, but not while somebody is', async () => {
    await signIn.signIn(pin);
    time.pass(59);
    signIn.stay();
    time.pass(59);
    expect([signIn.isSignedIn(), idle]).toEqual([true, 0]);
    time.pass(1);
    expect([signIn.isSignedIn(), idle]).toEqual([false, 1]);
    time.pass(600);
    expect(idle).toBe(1);
  });

  it('is impossible without a configured PIN', async () => {
    const none = createSignIn({ pinHash: null, idleSeconds: 60, clock: time.clock, onIdle: () => {} });
    expect(none.isPossible).toBe(false);
    expect((await none.signIn('')).ok).toBe(false);
    expect(none.isSignedIn()).toBe(false);
  });
});
