import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BackupsView } from '../../../shared/contract/desk/index.ts';
import { kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';
import { firstAdministrator, type DeskPageDouble } from './desk-page.fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

const passphrase = '山高水长 correct horse';
let root: string;
let stick: string;
let app: KioskApp;
let desk: DeskPageDouble;
let log: string[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-desk-backups-'));
  stick = join(root, '我的 U盘');
  mkdirSync(stick);
  log = [];
  const started = await startKiosk(kioskOptions(root, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  desk = await firstAdministrator(app.joinDesk, log);
});
afterEach(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

const read = (): Promise<BackupsView> => desk.call('backups.read', {});
const set = (folder: string, version = 0) =>
  desk.call('backups.set', { version, folder, everyHours: 24, keep: 2 });

/** Makes one, and waits until the kiosk has told its pages that it is over. */
async function made(): Promise<BackupsView> {
  expect(await desk.call('backups.make', {})).toEqual({ ok: true });
  return vi.waitUntil(
    async () => {
      const view = await read();
      return view.running === null && view;
    },
    { timeout: 30_000 },
  );
}

it('are set up, made, listed and looked into at the desk', async () => {
  expect(await read()).toMatchObject({ setting: null, isPassphraseSet: false, files: null, last: null });
  expect(await desk.call('backups.make', {})).toEqual({ ok: false, reason: 'not-set' });
  expect(await set(stick)).toEqual({ ok: true });
  expect(await desk.call('backups.make', {})).toEqual({ ok: false, reason: 'no-passphrase' });
  expect(await desk.call('backups.setPassphrase', { passphrase })).toEqual({ ok: true });
  expect(await read()).toMatchObject({ isPassphraseSet: true, isLate: true, files: [], isOnSameDisk: true });

  const view = await made();
  const [name] = readdirSync(stick);
  expect(view).toMatchObject({
    isLate: false,
    failure: null,
    last: { name },
    files: [{ name, isOwn: true }],
  });
  expect(view.restoreCommand).toBe(
    `npm run backup -- restore '${join(stick, 'FILE')}' --data ${join(root, 'data')}`,
  );
  expect(desk.events).toContainEqual({ type: 'changed', area: 'backups' });
  const check = (given: string | null, file = name!) =>
    desk.call('backups.check', { name: file, passphrase: given });
  expect(await check(null)).toMatchObject({ ok: true, content: { people: 1, kioskName: '自助机 01' } });
  expect(await check(passphrase)).toMatchObject({ ok: true });
  expect(await check('not the passphrase')).toEqual({ ok: false, reason: 'wrong-passphrase' });
  const bytes = readFileSync(join(stick, name!));
  const cut = name!.replace('20', '19');
  writeFileSync(join(stick, cut), bytes.subarray(0, -1));
  expect(await check(null, cut)).toEqual({ ok: false, reason: 'damaged' });
  for (const file of ['../data/kiosk.db', join(root, 'data', 'kiosk.db'), 'kiosk.db', '']) {
    expect(await check(null, file)).toEqual({ ok: false, reason: 'no-file' });
  }
});

it('are not set to a folder that cannot take them, nor over what somebody else has set', async () => {
  expect(await set(join(root, 'away'))).toEqual({ ok: false, reason: 'folder-missing' });
  expect(await set('stick')).toEqual({ ok: false, reason: 'folder-missing' });
  expect(await set(join(root, 'data'))).toEqual({ ok: false, reason: 'folder-in-data' });
  expect(await set(join(root, 'data', 'spool'))).toEqual({ ok: false, reason: 'folder-in-data' });
  if (process.getuid?.() !== 0) {
    chmodSync(stick, 0o500);
    expect(await set(stick)).toEqual({ ok: false, reason: 'folder-not-writable' });
    chmodSync(stick, 0o700);
  }
  expect((await read()).setting).toBeNull();
  expect(await set(`${stick}/`)).toEqual({ ok: true });
  expect((await read()).setting).toMatchObject({ folder: stick });
  expect(await set(stick)).toEqual({ ok: false, reason: 'changed' });
  expect(await set(stick, 1)).toEqual({ ok: true });
});

it('say why none was made when the stick is gone', async () => {
  await set(stick);
  await desk.call('backups.setPassphrase', { passphrase });
  rmSync(stick, { recursive: true });
  expect(await made()).toMatchObject({ failure: { reason: 'folder-missing' }, last: null, files: null });
});

it('give the passphrase to nobody: no answer, no log, no entry, no setting has it', async () => {
  await set(stick);
  await desk.call('backups.setPassphrase', { passphrase });
  await made();
  const [name] = readdirSync(stick);
  await desk.call('backups.check', { name: name!, passphrase });
  const filter = { group: null, person: null, from: null, to: null, before: null };
  const { entries } = await desk.call('log.read', filter);
  expect(entries.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['backup.made', 'config.set', 'desk.did']),
  );
  expect(entries.find(({ type }) => type === 'backup.made')).toMatchObject({ by: 'A01' });
  const told = JSON.stringify([await read(), entries, desk.events, log]);
  expect(told).not.toContain('correct horse');
  expect(JSON.stringify(entries)).not.toContain(stick);
});
