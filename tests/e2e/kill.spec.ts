import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { stringify } from 'yaml';
import { startEscposEmulator, type EscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startOfficePrinter, type OfficePrinter } from '../devices/office/index.ts';
import { freePort } from '../devices/office/processes.ts';
import { Citizen } from './support/citizen.ts';
import { officePrinter, slipPrinter } from './support/hall.ts';
import { fillInShortForm } from './support/short-form.ts';

test.setTimeout(150_000);

let folder: string;
let port: number;
let slips: EscposEmulator;
let printer: OfficePrinter;
let kiosk: ChildProcess;

async function start(): Promise<void> {
  kiosk = spawn(
    process.execPath,
    [
      'dist/electron/browser.js',
      '--headless',
      ...['--port', String(port), '--data', join(folder, 'data'), '--config', join(folder, 'kiosk.yaml')],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(kiosk.stdout!, 'data');
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const ended = once(kiosk, 'exit');
  kiosk.kill(signal);
  await ended;
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-kill-'));
  port = await freePort();
  slips = await startEscposEmulator({ mmPerSecond: 40, keepsHalfCommand: true });
  printer = await startOfficePrinter();
  const printers = [officePrinter(printer.uri), slipPrinter(slips.uri, 'raster')];
  writeFileSync(join(folder, 'kiosk.yaml'), stringify({ printers }));
  await start();
});
test.afterEach(async () => {
  await end('SIGTERM');
  await slips.stop();
  await printer.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Pieces of paper with something on them. */
const printedSlips = (): number =>
  slips.tickets().filter(({ text, marks }) => marks.length > 1 || text !== '').length;

/** Kills the kiosk in the midst of a citizen's slip and starts it anew under her page, which then asks her. */
async function killedWhilePrinting(browser: Browser): Promise<Citizen> {
  const citizen = await Citizen.at(browser, `http://127.0.0.1:${port}/`, 'zh-CN');
  const { page } = citizen;
  await fillInShortForm(citizen);
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
  await slips.whenPrintedMm(10);
  await expect(page.getByTestId('job-slip')).toHaveAttribute('data-state', 'printing');
  await end('SIGKILL');
  await start();

  await expect(page.getByTestId('uncertain-came-out')).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(join(folder, 'data', 'spool'))).toEqual([]);
  return citizen;
}

test('a kiosk killed while a slip is on its way asks whether it came out, and prints no second one by itself', async ({
  browser,
}) => {
  const citizen = await killedWhilePrinting(browser);
  const { page } = citizen;
  await citizen.touch('uncertain-came-out');
  await expect(page.getByTestId('job-slip')).toHaveAttribute('data-state', 'printed');
  expect(printedSlips()).toBe(1);
  expect(printer.prints()).toHaveLength(1);
});

test('a kiosk killed while a slip is on its way prints it once more when its owner asks for it', async ({
  browser,
}) => {
  const citizen = await killedWhilePrinting(browser);
  const { page } = citizen;
  await citizen.touch('uncertain-print-again');
  await citizen.touch('action');
  await expect(page.getByTestId('job-slip')).toHaveAttribute('data-state', 'printed', { timeout: 30_000 });
  expect(printedSlips()).toBe(2);
  expect(printer.prints()).toHaveLength(1);
});
