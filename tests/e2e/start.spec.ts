import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startKiosk } from './support/kiosk-process.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly sentences: string[];
}

/** Runs `npm start`'s program to its end, for starts that must fail. */
function startAndFail(...flags: string[]): Promise<Ended> {
  const kiosk = spawn(process.execPath, [
    'electron/cli/start.mjs',
    '--host',
    'browser',
    '--headless',
    ...flags,
  ]);
  let out = '';
  let err = '';
  kiosk.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  kiosk.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => {
    kiosk.on('exit', (code) => resolve({ code, out, sentences: err.trim().split('\n') }));
  });
}

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-start-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a kiosk says ready once, answers, and ends with 0', async () => {
  const kiosk = await startKiosk();
  const page = await fetch(kiosk.url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await kiosk.stop()).toBe(0);
});

test('a taken port is one sentence and exit code 2', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const ended = await startAndFail('--port', String(port), '--data', folder);
  holder.close();
  expect(ended.code).toBe(2);
  expect(ended.out).toBe('');
  expect(ended.sentences.at(-1)).toContain(String(port));
});

test('a second kiosk on the same data folder is one sentence and exit code 2', async () => {
  const kiosk = await startKiosk();
  const ended = await startAndFail('--port', '0', '--data', join(kiosk.folder, 'data'));
  await kiosk.stop();
  expect(ended.code).toBe(2);
  expect(ended.sentences.at(-1)).toContain('data');
});

test('a wrong configuration names file, line and field, with exit code 2', async () => {
  const config = join(folder, 'kiosk.yaml');
  writeFileSync(config, 'kioskName: 自助机 07\nscreen:\n  diagonalInches: large\n');
  const ended = await startAndFail('--port', '0', '--data', join(folder, 'data'), '--config', config);
  expect(ended.code).toBe(2);
  expect(ended.sentences.at(-1)).toContain('kiosk.yaml, line 3');
  expect(ended.sentences.at(-1)).toContain('diagonalInches');
});

test('queue numbers for a window the hall does not have are one sentence and exit code 2', async () => {
  const config = join(folder, 'kiosk.yaml');
  writeFileSync(config, 'queueTickets: { windows: [A36, X77] }\n');
  const ended = await startAndFail('--port', '0', '--data', join(folder, 'data'), '--config', config);
  expect(ended.code).toBe(2);
  expect(ended.sentences.at(-1)).toContain('kiosk.yaml');
  expect(ended.sentences.at(-1)).toContain('X77');
});

test('a configuration that is not there is one sentence and exit code 2', async () => {
  const ended = await startAndFail('--port', '0', '--data', folder, '--config', join(folder, 'none.yaml'));
  expect(ended.code).toBe(2);
  expect(ended.sentences.at(-1)).toContain('none.yaml');
});

test('a data folder that cannot be written is one sentence and exit code 2', async () => {
  // A file stands where the folder should be: this stops root as well, whom permissions do not.
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, '');
  const ended = await startAndFail('--port', '0', '--data', join(blocked, 'data'));
  expect(ended.code).toBe(2);
  expect(ended.sentences.at(-1)).toContain('blocked');

  if (process.getuid?.() !== 0) {
    const readOnly = join(folder, 'read-only');
    mkdirSync(readOnly);
    chmodSync(readOnly, 0o500);
    expect((await startAndFail('--port', '0', '--data', readOnly)).code).toBe(2);
  }
});

test('an unknown flag is one sentence and exit code 2', async () => {
  const ended = await startAndFail('--fast');
  expect(ended.code).toBe(2);
  expect(ended.sentences.at(-1)).toContain('--fast');
});
