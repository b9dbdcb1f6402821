import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { aDirector, anAdministrator, startDesk } from '../desk.fixture.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const password = 'correct horse';

let folder: string;
let time: ReturnType<typeof testClock>;
let desk: ReturnType<typeof startDesk>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-sign-in-'));
  time = testClock();
  desk = startDesk(folder, time.clock);
});
afterEach(() => {
  desk.close();
  rmSync(folder, { recursive: true });
});

const restart = (): void => {
  desk.close();
  desk = startDesk(folder, time.clock);
};

async function enter(fields = aDirector, chosen: string | undefined = password): Promise<string> {
  const added = await desk.people.add(fields, chosen);
  if (!added.ok) throw new Error(added.error);
  return added.value.id;
}

async function waitAfterWrong(id: string): Promise<number> {
  const answer = await desk.signIn.signIn(id, 'no such thing');
  if (answer.ok || answer.error.reason !== 'wrong') throw new Error('not refused as wrong');
  return answer.error.waitSeconds;
}

describe('signing in', () => {
  it('opens a session with code and password, and nothing else does', async () => {
    const id = await enter();
    expect(await desk.signIn.signIn(id, 'correct horses')).toMatchObject({ ok: false });
    time.pass(1);
    const opened = await desk.signIn.signIn(id, password);
    expect(opened).toMatchObject({ ok: true, value: { person: id } });
    expect(desk.people.get(id)?.lastSignInMs).toBe(time.clock.wallMs());
  });

  it('is refused to somebody deactivated in the words of a wrong password', async () => {
    const id = await enter();
    desk.people.setActive(id, false);
    expect(await desk.signIn.signIn(id, password)).toEqual({
      ok: false,
      error: { reason: 'wrong', waitSeconds: 1 },
    });
  });

  it('has to wait after a wrong password, the right one too', async () => {
    const id = await enter();
    const waitSeconds = await waitAfterWrong(id);
    expect(await desk.signIn.signIn(id, password)).toEqual({
      ok: false,
      error: { reason: 'wait', waitSeconds },
    });
    time.pass(waitSeconds);
    expect((await desk.signIn.signIn(id, password)).ok).toBe(true);
  });

  it('answers for a code that nobody has as for a wrong password', async () => {
    expect(await waitAfterWrong('D99')).toBe(1);
    expect(await desk.signIn.signIn('D99', password)).toMatchObject({ error: { reason: 'wait' } });
    time.pass(1);
    expect(await waitAfterWrong('D99')).toBe(2);
  });

  it('delays one code for wrong passwords and no other', async () => {
    const [one, other] = [await enter(), await enter()];
    await waitAfterWrong(one);
    expect((await desk.signIn.signIn(other, password)).ok).toBe(true);
  });

  it('keeps a password of before in the new way once it has been proved, not when it was wrong', async () => {
    const id = await enter();
    const hashOfBefore = 'scrypt$15$8$1$AAECAwQFBgcICQoLDA0ODw$XGYmKKxOsQaKKH4qoqICriSOmNsE1h0zJ-c0LbbscJc';
    desk.store.people.change(id, { passwordHash: hashOfBefore });
    await waitAfterWrong(id);
    expect(desk.people.get(id)?.passwordHash).toBe(hashOfBefore);
    time.pass(1);
    expect((await desk.signIn.signIn(id, password)).ok).toBe(true);
    expect(desk.people.get(id)?.passwordHash).toMatch(/^argon2id\$/);
    expect((await desk.signIn.signIn(id, password)).ok).toBe(true);
  });

  it('takes a one-time password however its groups were typed', async () => {
    const added = await desk.people.add(aDirector);
    if (!added.ok) throw new Error(added.error);
    const typed = added.value.password.toLowerCase().replaceAll('-', ' ');
    expect((await desk.signIn.signIn(added.value.id, typed)).ok).toBe(true);
  });
});

describe('a new password', () => {
  it('replaces the old one and ends the person’s other sessions', async () => {
    const id = await enter();
    const here = await desk.signIn.signIn(id, password);
    const elsewhere = await desk.signIn.signIn(id, password);
    if (!here.ok || !elsewhere.ok) throw new Error('not signed in');
    expect(await desk.signIn.changePassword(here.value, 'not it at all', 'battery staple')).toMatchObject({
      error: { reason: 'wrong' },
    });
    time.pass(1);
    for (const [next, reason] of [
      [password, 'same-as-before'],
      ['short', 'too-short'],
      ['1234567890', 'too-simple'],
    ]) {
      expect(await desk.signIn.changePassword(here.value, password, next!)).toEqual({
        ok: false,
        error: { reason },
      });
    }
    expect((await desk.signIn.changePassword(here.value, password, 'battery staple')).ok).toBe(true);
    expect(desk.sessions.find(here.value.token)).toBe(here.value);
    expect(desk.sessions.find(elsewhere.value.token)).toBeNull();
    expect((await desk.signIn.signIn(id, password)).ok).toBe(false);
    time.pass(1);
    expect((await desk.signIn.signIn(id, 'battery staple')).ok).toBe(true);
  });

  it('by an administrator is good for one choice of one’s own, and frees a locked code', async () => {
    const id = await enter();
    await waitAfterWrong(id);
    const reset = await desk.people.resetPassword(id);
    if (!reset.ok) throw new Error(reset.error);
    expect(desk.people.get(id)?.mustChangePassword).toBe(true);
    const opened = await desk.signIn.signIn(id, reset.value);
    if (!opened.ok) throw new Error(opened.error.reason);
    await desk.signIn.changePassword(opened.value, reset.value, 'battery staple');
    expect(desk.people.get(id)?.mustChangePassword).toBe(false);
  });
});

describe('the set-up code', () => {
  const { roles: _, ...me } = anAdministrator;

  it('makes the first administrator, once', async () => {
    const code = desk.signIn.setUpCode!;
    expect(await desk.signIn.setUp('AAAA-BBBB-CCCC', me, password)).toEqual({
      ok: false,
      error: { reason: 'wrong', waitSeconds: 1 },
    });
    time.pass(1);
    expect(await desk.signIn.setUp(code, me, 'short')).toEqual({ ok: false, error: { reason: 'too-short' } });
    expect(await desk.signIn.setUp(code.toLowerCase(), me, password)).toEqual({ ok: true, value: 'A01' });
    expect(await desk.signIn.setUp(code, me, password)).toEqual({
      ok: false,
      error: { reason: 'already-set-up' },
    });
    expect((await desk.signIn.signIn('A01', password)).ok).toBe(true);
    restart();
    expect(desk.signIn.setUpCode).toBeNull();
  });

  it('makes one administrator when two ask at once', async () => {
    const code = desk.signIn.setUpCode!;
    await Promise.all([desk.signIn.setUp(code, me, password), desk.signIn.setUp(code, me, password)]);
    expect(desk.people.all().length).toBe(1);
  });

  it('is another one at the next start', () => {
    const before = desk.signIn.setUpCode;
    restart();
    expect(desk.signIn.setUpCode).not.toBe(before);
  });
});
