import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { socketPath } from '../../shared/contract/page.ts';

let folder: string;
let kiosk: ChildProcess;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function start(port: number): Promise<void> {
  kiosk = spawn(
    process.execPath,
    ['dist/electron/browser.js', '--headless', '--port', String(port), '--data', join(folder, 'data')],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(kiosk.stdout!, 'data');
}

async function stop(): Promise<void> {
  const ended = once(kiosk, 'exit');
  kiosk.kill('SIGTERM');
  await ended;
}

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-reconnect-'));
});
test.afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a page outlives its kiosk: it comes back by itself with the new start’s token, and nothing on it is lost', async ({
  page,
}) => {
  const port = await freePort();
  await start(port);
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.evaluate(() => {
    document.body.dataset['typed'] = 'kept';
  });
  const tokenBefore = await page.locator('meta[name="kiosk-token"]').getAttribute('content');

  await stop();
  const tokens: (string | null)[] = [];
  const joined = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      const url = new URL(socket.url());
      if (url.pathname !== socketPath) return;
      tokens.push(url.searchParams.get('token'));
      socket.on('framereceived', () => resolve());
    });
  });
  await start(port);
  await joined;

  expect(tokens.at(-1)).not.toBe(tokenBefore);
  expect(await page.evaluate(() => document.body.dataset['typed'])).toBe('kept');
});
