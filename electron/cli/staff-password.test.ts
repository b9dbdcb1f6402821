import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '../../shared/clock.ts';
import { readLog } from '../../tests/support/directors.ts';
import { firstAdministrator, openDeskPage } from '../app/desk/desk-page.fixture.ts';
import { kioskOptions } from '../app/kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../app/start-kiosk.ts';
import { openStore } from '../store/index.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000 });

const program = new URL('staff-password.ts', import.meta.url).pathname;
const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

async function start(folder: string, log: string[]): Promise<KioskApp> {
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  return started.value;
}

it('the only administrator gets a one-time password at the machine, and the log says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-staff-password-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data = join(folder, 'data');
  const log: string[] = [];
  const before = await start(folder, log);
  await firstAdministrator(before.joinDesk, log);
  expect(run('A01', '--data', data)).toMatchObject({ status: 2, stdout: '' });
  await before.close();

  const unknown = run('A09', '--data', data);
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('Codes there: A01.')]);
  const { status, stdout } = run('a01', '--data', data);
  expect(status).toBe(0);
  const [, password] = /^One-time password of A01: (\S+)$/m.exec(stdout)!;

  const after = await start(folder, log);
  const page = openDeskPage(after.joinDesk);
  expect(await page.call('account.signIn', { id: 'A01', password: password! })).toMatchObject({
    ok: true,
    person: { mustChangePassword: true },
  });
  await after.close();
  const resets = readLog(data).entries.filter(({ type }) => type === 'desk.did');
  expect(resets).toMatchObject([
    { by: null, method: 'people.resetPassword', subject: 'A01', outcome: 'done' },
  ]);
  expect(log.join('\n')).not.toContain(password);
});

it('says how it is used, and what to do where nobody is entered yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-staff-password-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const args of [[], ['A01', 'A02'], ['A01', '--what']]) {
    expect(run(...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npm run staff-password'),
    });
  }
  const data = join(folder, 'data');
  expect(run('A01', '--data', data).stderr).toContain("There is no kiosk's store");
  expect(existsSync(data)).toBe(false);
  const empty = openStore(data, systemClock);
  if (!empty.ok) throw new Error(empty.error.message);
  empty.value.close();
  expect(run('A01', '--data', data)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Nobody is entered'),
  });
});
