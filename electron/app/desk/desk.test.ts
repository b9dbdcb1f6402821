import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { loadCatalogue } from '../../catalogue/index.ts';
import { createDirectorCodes } from '../../trace/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { defaultKioskConfig } from '../config.ts';
import type { Services } from '../services.ts';
import {
  fieldsOf,
  firstAdministrator,
  openDeskPage,
  signedInAs,
  staffPassword,
  type DeskPageDouble,
} from './desk-page.fixture.ts';
import { createDesk, type Desk, type DeskAct } from './index.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let folder: string;
let time: ReturnType<typeof testClock>;
let store: Store;
let log: string[];
let acts: DeskAct[];
let desk: Desk;
let administrator: DeskPageDouble;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-desk-'));
  time = testClock();
  log = [];
  acts = [];
  const catalogue = await loadCatalogue('resources/catalogue');
  const opened = openStore(folder, time.clock);
  if (!catalogue.ok || !opened.ok) throw new Error('no kiosk');
  store = opened.value;
  const needed: Pick<
    Services,
    | 'backups'
    | 'catalogue'
    | 'clock'
    | 'config'
    | 'directorCodes'
    | 'log'
    | 'printing'
    | 'resourcesFolder'
    | 'store'
    | 'trace'
  > = {
    backups: { onChange: () => () => {} } as unknown as Services['backups'],
    printing: { onEvent: () => () => {} } as unknown as Services['printing'],
    catalogue: catalogue.value as unknown as Services['catalogue'],
    clock: time.clock,
    config: () => defaultKioskConfig,
    log: (line) => log.push(line),
    store,
    resourcesFolder: 'resources',
    trace: { log: null, onProblem: () => () => {} } as unknown as Services['trace'],
    directorCodes: createDirectorCodes({ store, guard: null, issuer: '自助机 01' }),
  };
  desk = createDesk({
    services: needed as Services,
    report: (error) => {
      throw error;
    },
    record: { act: (act) => acts.push(act), signedOut: () => {} },
  });
  administrator = await firstAdministrator(desk.join, log);
  acts.length = 0;
  administrator.events.length = 0;
});
afterEach(() => {
  desk.close();
  store.close();
  rmSync(folder, { recursive: true });
});

const idleSeconds = 15 * 60;
const changedPeople = { type: 'changed', area: 'people' };

describe('several pages of the desk', () => {
  it('hear of each other’s changes while somebody is signed in there', async () => {
    const stranger = openDeskPage(desk.join);
    const director = await signedInAs(desk.join, administrator, ['director']);
    director.events.length = 0;
    await administrator.call('people.add', fieldsOf('auditor'));
    expect(director.events).toEqual([changedPeople]);
    expect(administrator.events).toContainEqual(changedPeople);
    expect(stranger.events).toEqual([]);
  });

  it('hear nothing of what was refused or only read', async () => {
    await administrator.call('people.list', {});
    await administrator.call('people.edit', { id: 'D99', ...fieldsOf('director') });
    expect(administrator.events).toEqual([]);
  });

  it('each have a session of their own', async () => {
    const director = await signedInAs(desk.join, administrator, ['director']);
    await director.call('account.signOut', {});
    expect(director.events.at(-1)).toEqual({ type: 'signed-out', why: 'ended' });
    expect((await administrator.call('account.mine', {})).id).toBe('A01');
  });
});

describe('a session', () => {
  it('is told when it ends because nobody was there', async () => {
    time.pass(idleSeconds);
    expect(administrator.events).toEqual([{ type: 'signed-out', why: 'idle' }]);
    expect(await administrator.send('account.mine', {})).toMatchObject({ error: { reason: 'not-allowed' } });
  });

  it('is prolonged by a sign of life and by no other call', async () => {
    time.pass(idleSeconds - 1);
    await administrator.call('people.list', {});
    await administrator.call('account.stay', {});
    time.pass(idleSeconds - 1);
    await administrator.call('people.list', {});
    time.pass(1);
    expect(administrator.events).toEqual([{ type: 'signed-out', why: 'idle' }]);
  });

  it('is taken up again with its token on a new line, and with no other', async () => {
    const page = openDeskPage(desk.join);
    const signedIn = await page.call('account.signIn', { id: 'A01', password: staffPassword });
    if (!signedIn.ok) throw new Error(signedIn.reason);
    page.leave();
    const again = openDeskPage(desk.join);
    expect(await again.call('account.resume', { token: `${signedIn.token}x` })).toBeNull();
    expect(await again.call('account.resume', { token: signedIn.token })).toMatchObject({ id: 'A01' });
    await again.call('people.list', {});
    expect(page.events.filter(({ type }) => type === 'signed-out')).toEqual([]);
  });

  it('ends at once when its person is deactivated or given another password', async () => {
    const director = await signedInAs(desk.join, administrator, ['director']);
    const auditor = await signedInAs(desk.join, administrator, ['auditor']);
    await administrator.call('people.setActive', { id: director.id, isActive: false });
    await administrator.call('people.resetPassword', { id: auditor.id });
    for (const page of [director, auditor]) {
      expect(page.events).toContainEqual({ type: 'signed-out', why: 'ended' });
      expect(await page.send('account.mine', {})).toMatchObject({ error: { reason: 'not-allowed' } });
    }
  });

  it('ends everywhere but here when its person asks for that', async () => {
    const here = await signedInAs(desk.join, administrator, ['auditor']);
    const elsewhere = openDeskPage(desk.join);
    time.pass(90);
    await elsewhere.call('account.signIn', { id: here.id, password: staffPassword });
    const { sessions } = await here.call('account.sessions', {});
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(sessions[1]!.sinceMs - sessions[0]!.sinceMs).toBe(90_000);
    await here.call('account.endOthers', {});
    expect(elsewhere.events).toContainEqual({ type: 'signed-out', why: 'ended' });
    expect(await elsewhere.send('account.mine', {})).toMatchObject({ error: { reason: 'not-allowed' } });
    expect((await here.call('account.sessions', {})).sessions).toHaveLength(1);
  });

  it('ends everywhere when an administrator asks for that, and its person can sign in again', async () => {
    const director = await signedInAs(desk.join, administrator, ['director']);
    expect(await administrator.call('people.endSessions', { id: director.id })).toEqual({ ok: true });
    expect(director.events).toContainEqual({ type: 'signed-out', why: 'ended' });
    expect(await director.call('account.signIn', { id: director.id, password: staffPassword })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await administrator.call('people.endSessions', { id: 'D99' })).toEqual({
      ok: false,
      reason: 'no-such-person',
    });
  });

  it('loses what a role allowed as soon as the role is gone', async () => {
    const other = await signedInAs(desk.join, administrator, ['administrator']);
    await other.call('people.list', {});
    await administrator.call('people.edit', { id: other.id, ...fieldsOf('auditor') });
    expect(await other.send('people.list', {})).toMatchObject({ error: { reason: 'not-allowed' } });
    expect((await other.call('account.mine', {})).roles).toEqual(['auditor']);
  });
});

describe('every act of the desk', () => {
  it('is recorded with who, what and to whom, whether it was done or refused', async () => {
    const added = await administrator.call('people.add', fieldsOf('director'));
    const id = added.ok ? added.id : '';
    await administrator.call('people.setActive', { id, isActive: false });
    await administrator.call('people.setActive', { id: 'A01', isActive: false });
    await administrator.call('people.list', {});
    expect(acts).toEqual([
      { person: 'A01', method: 'people.add', subject: 'D01', outcome: 'done' },
      { person: 'A01', method: 'people.setActive', subject: 'D01', outcome: 'done' },
      { person: 'A01', method: 'people.setActive', subject: 'A01', outcome: 'refused' },
    ]);
  });

  it('is recorded when somebody tries what they may not', async () => {
    const director = await signedInAs(desk.join, administrator, ['director']);
    acts.length = 0;
    await director.send('people.list', {});
    await openDeskPage(desk.join).send('people.list', {});
    expect(acts).toEqual([
      { person: director.id, method: 'people.list', subject: null, outcome: 'not-allowed' },
    ]);
  });

  it('is recorded for signing in and out, the failed try too', async () => {
    const page = openDeskPage(desk.join);
    await page.call('account.signIn', { id: 'A01', password: 'not it at all' });
    time.pass(1);
    await page.call('account.signIn', { id: 'A01', password: staffPassword });
    await page.call('account.signOut', {});
    expect(acts).toEqual([
      { person: null, method: 'account.signIn', subject: 'A01', outcome: 'refused' },
      { person: 'A01', method: 'account.signIn', subject: 'A01', outcome: 'done' },
      { person: 'A01', method: 'account.signOut', subject: null, outcome: 'done' },
    ]);
  });

  it('leaves neither a password nor a name in the log or the record', async () => {
    const added = await administrator.call('people.add', fieldsOf('director'));
    if (!added.ok) throw new Error(added.reason);
    const page = openDeskPage(desk.join);
    await page.call('account.signIn', { id: added.id, password: 'battery staple' });
    time.pass(1);
    await page.call('account.signIn', { id: added.id, password: added.password });
    const written = `${log.join('\n')}\n${JSON.stringify(acts)}`;
    for (const secret of [staffPassword, 'battery staple', added.password, fieldsOf('director').name]) {
      expect(written).not.toContain(secret);
    }
    expect(log).toContain('desk: D01 signed in');
  });
});
