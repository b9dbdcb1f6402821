import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';
import { fieldsOf, firstAdministrator, signedInAs, type DeskPageDouble } from './desk-page.fixture.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let folder: string;
let app: KioskApp;
let administrator: DeskPageDouble;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-codes-'));
  const log: string[] = [];
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  administrator = await firstAdministrator(app.joinDesk, log);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('the codes of a director', () => {
  it('are set by an administrator and taken away one by one', async () => {
    const { id } = await signedInAs(app.joinDesk, administrator, ['director']);
    const enrolled = await administrator.call('codes.enrol', { id });
    expect(enrolled).toMatchObject({ ok: true, secret: expect.stringMatching(/^[A-Z2-7]{32}$/) });
    expect(await administrator.call('codes.setPin', { id })).toMatchObject({
      ok: true,
      pin: expect.stringMatching(/^\d{8}$/),
    });
    expect(await administrator.call('codes.of', { id })).toEqual({ hasDevice: true, hasPin: true });
    await administrator.call('codes.clearDevice', { id });
    expect(await administrator.call('codes.of', { id })).toEqual({ hasDevice: false, hasPin: true });
    await administrator.call('codes.clearPin', { id });
    expect(await administrator.call('codes.of', { id })).toEqual({ hasDevice: false, hasPin: false });
  });

  it('are not given to somebody who is no director, or no longer active', async () => {
    const auditor = await signedInAs(app.joinDesk, administrator, ['auditor']);
    const director = await signedInAs(app.joinDesk, administrator, ['director']);
    await administrator.call('people.setActive', { id: director.id, isActive: false });
    for (const { id } of [auditor, director]) {
      expect(await administrator.call('codes.enrol', { id })).toEqual({
        ok: false,
        reason: 'no-such-director',
      });
      expect(await administrator.call('codes.setPin', { id })).toMatchObject({ ok: false });
    }
  });

  it('include a PIN that directors renew for themselves', async () => {
    const director = await signedInAs(app.joinDesk, administrator, ['director']);
    expect(await director.call('codes.renewPin', {})).toMatchObject({ ok: true });
    expect(await administrator.call('codes.of', { id: director.id })).toMatchObject({ hasPin: true });
  });

  it('survive a change of other fields of the person', async () => {
    const { id } = await signedInAs(app.joinDesk, administrator, ['director']);
    await administrator.call('codes.setPin', { id });
    await administrator.call('people.edit', { id, ...fieldsOf('director', 'auditor') });
    expect(await administrator.call('codes.of', { id })).toMatchObject({ hasPin: true });
  });
});
