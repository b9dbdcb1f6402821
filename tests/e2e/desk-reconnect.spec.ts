import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../devices/office/processes.ts';
import { DeskUser } from './support/desk.ts';

let folder: string;
let kiosk: ChildProcess;
let log: string;

async function start(port: number): Promise<void> {
  log = '';
  kiosk = spawn(
    process.execPath,
    ['dist/electron/browser.js', '--headless', '--port', String(port), '--data', join(folder, 'data')],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  kiosk.stderr!.on('data', (chunk: Buffer) => (log += chunk.toString()));
  await once(kiosk.stdout!, 'data');
}

async function stop(): Promise<void> {
  const ended = once(kiosk, 'exit');
  kiosk.kill('SIGTERM');
  await ended;
}

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-desk-reconnect-'));
});
test.afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a desk page says that the kiosk is away, comes back by itself and asks to sign in again', async ({
  browser,
}) => {
  const port = await freePort();
  await start(port);
  const user = await DeskUser.at(browser, `http://127.0.0.1:${port}/`);
  const id = await user.setUp({ log: () => log });
  await user.signIn(id);
  await user.isAt('rounds');

  await stop();
  await expect(user.page.getByRole('alert')).toContainText('自助机没有回应');
  await user.isAt('rounds');
  await start(port);
  await user.isAtDoor('sign-in');
  await expect(user.page.getByRole('status')).toContainText('自助机重新启动过');
  await user.signIn(id);
  await user.isAt('rounds');
});
