import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { systemClock } from '../../../shared/clock.ts';
import { citizenContract } from '../../../shared/contract/index.ts';
import { restoreBackup } from '../../desk/index.ts';
import { openStore } from '../../store/index.ts';
import { entryOf, verifyLog } from '../../trace/index.ts';
import { firstAdministrator } from './desk-page.fixture.ts';
import { callerOf, kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';

vi.setConfig({ testTimeout: 60_000 });

const passphrase = '山高水长 correct horse';
let root: string;
let stick: string;
let app: KioskApp | null;
let log: string[];
/** The kiosk's wall clock, ahead of the machine's by so much. */
let aheadMs: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-restore-test-'));
  stick = join(root, 'stick');
  mkdirSync(stick);
  [app, log, aheadMs] = [null, [], 0];
});
afterEach(async () => {
  await app?.close();
  rmSync(root, { recursive: true, force: true });
});

async function start(): Promise<KioskApp> {
  const options = kioskOptions(root, {
    config: 'queueTickets: { windows: all }\n',
    log: (line) => log.push(line),
  });
  const clock = { ...systemClock, wallMs: () => testClock().clock.wallMs() + aheadMs };
  const started = await startKiosk({ ...options, clock });
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  return app;
}
const call = callerOf(citizenContract, () => app!);
async function takeNumber(): Promise<string | null> {
  app!.forgetSession();
  const taken = await call('queue.take', { window: 'A36', language: 'zh-CN' });
  return taken.ok ? taken.ticket.number : null;
}

it('a restored kiosk says so in its log, and repeats no queue number that was given out after the backup', async () => {
  const desk = await firstAdministrator((await start()).joinDesk, log);
  expect(await takeNumber()).toBe('A36-001');
  await desk.call('backups.set', { version: 0, folder: stick, everyHours: 24, keep: 7 });
  await desk.call('backups.setPassphrase', { passphrase });
  const ended = new Promise<void>((resolve) => {
    const push = desk.events.push.bind(desk.events);
    desk.events.push = (...events) => {
      void desk.call('backups.read', {}).then(({ last }) => last !== null && resolve());
      return push(...events);
    };
  });
  expect(await desk.call('backups.make', {})).toEqual({ ok: true });
  await ended;
  expect(await takeNumber()).toBe('A36-002');
  await app!.close();

  aheadMs = 3_600_000;
  const [name] = readdirSync(stick);
  const restored = await restoreBackup({
    file: join(stick, name!),
    passphrase,
    dataFolder: join(root, 'data'),
    nowMs: testClock().clock.wallMs() + aheadMs,
    agree: () => Promise.resolve(true),
  });
  expect(restored.ok).toBe(true);
  await start();
  expect(await takeNumber()).toBeNull();
  expect((await call('kiosk.describe', {})).queueWindows).toEqual([]);
  await app!.close();
  aheadMs += 24 * 3_600_000;
  await start();
  expect(await takeNumber()).toBe('A36-001');
  await app!.close();
  app = null;

  const opened = openStore(join(root, 'data'), systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const { trace } = opened.value;
  const entries = [...trace.range(1, trace.last()!.seq)].map((row) => entryOf(row)!);
  const verified = await verifyLog(trace, { vkey: null, claims: [], witnesses: [] });
  opened.value.close();
  expect(verified.flaw).toBeNull();
  const madeMs = testClock().clock.wallMs();
  expect(entries.filter(({ type }) => type === 'backup.restored')).toMatchObject([
    { madeMs, restoredMs: madeMs + 3_600_000 },
  ]);
});
