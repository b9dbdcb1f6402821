import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A kiosk that is stopped and started under a page that stays. */
export interface RestartableKiosk {
  readonly url: string;
  readonly dataFolder: string;
  /** What it has said since it was last started. */
  readonly log: () => string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Stops it and removes what it has written. */
  readonly remove: () => Promise<void>;
}

export async function restartableKiosk(): Promise<RestartableKiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-reconnect-'));
  const port = await freePort();
  const dataFolder = join(folder, 'data');
  let kiosk: ChildProcess | null = null;
  let log = '';
  const stop = async (): Promise<void> => {
    if (kiosk === null) return;
    const ended = once(kiosk, 'exit');
    kiosk.kill('SIGTERM');
    kiosk = null;
    await ended;
  };
  return {
    url: `http://127.0.0.1:${port}/`,
    dataFolder,
    log: () => log,
    start: async () => {
      log = '';
      kiosk = spawn(
        process.execPath,
        ['dist/electron/browser.js', '--headless', '--port', String(port), '--data', dataFolder],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      kiosk.stderr!.on('data', (chunk: Buffer) => (log += chunk.toString()));
      await once(kiosk.stdout!, 'data');
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
