import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EventEnvelope } from '../../../shared/contract/index.ts';
import type { PrinterConfig } from '../../../shared/printers/index.ts';
import { startEscposEmulator } from '../../../tests/devices/escpos-emulator/index.ts';
import { kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';
import { firstAdministrator, type DeskPageDouble } from './desk-page.fixture.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const inFile = `
printers:
  - id: try-a4
    kind: virtual
    paper: a4
    name: { zh-CN: 试用打印机, en: Trial printer }
    place: { zh-CN: 屏幕上, en: on the screen }
    serves: [form]
  - id: try-slip
    kind: virtual
    paper: thermal
    name: { zh-CN: 试用小票机, en: Trial slip printer }
    place: { zh-CN: 屏幕上, en: on the screen }
    serves: [slip]
`;

let folder: string;
let app: KioskApp;
let desk: DeskPageDouble;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-desk-'));
  const log: string[] = [];
  const started = await startKiosk(kioskOptions(folder, { config: inFile, log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  desk = await firstAdministrator(app.joinDesk, log);
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const slip = (uri: string, id = 'slip'): PrinterConfig => ({
  id,
  kind: 'escpos',
  uri,
  paper: 'thermal',
  widthMm: 80,
  rendering: 'raster',
  name: { 'zh-CN': '小票打印机', en: 'Slip printer' },
  place: { 'zh-CN': '屏幕下方', en: 'below the screen' },
  serves: ['slip', 'ticket'],
});

async function emulator() {
  const printer = await startEscposEmulator();
  onTestFinished(() => printer.stop());
  return printer;
}

const ids = async (): Promise<readonly string[]> =>
  (await desk.call('printers.read', {})).printers.map(({ config }) => config.id);
const heard = (): number =>
  desk.events.filter((event) => event.type === 'changed' && event.area === 'printers').length;

describe('the printers, as an administrator sets them', () => {
  it('hold at once, also for the citizen’s page, until the file is taken again', async () => {
    const printer = await emulator();
    const told: EventEnvelope[] = [];
    app.subscribe((envelope) => told.push(envelope));
    expect(await desk.call('printers.read', {})).toMatchObject({ version: 0, isSetHere: false, inFile: 2 });
    expect(await desk.call('printers.set', { version: 0, printers: [slip(printer.uri)] })).toEqual({
      ok: true,
    });
    expect(told.at(-1)?.event).toMatchObject({ type: 'printers', printers: [{ id: 'slip' }] });
    expect(await desk.call('printers.read', {})).toMatchObject({
      version: 1,
      isSetHere: true,
      isBuiltIn: false,
      printers: [{ config: { uri: printer.uri }, isPaused: false, jobs: 0 }],
    });
    expect(await desk.call('printers.useFile', { version: 1 })).toEqual({ ok: true });
    expect(await ids()).toEqual(['try-a4', 'try-slip']);
    const { entries } = await desk.call('log.read', {
      group: null,
      person: null,
      from: null,
      to: null,
      before: null,
    });
    expect(JSON.stringify(entries).match(/config\.set/g)).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toContain('printers.set');
  });

  it('with none of them, print on the screen', async () => {
    await desk.call('printers.set', { version: 0, printers: [] });
    expect(await desk.call('printers.read', {})).toMatchObject({ isBuiltIn: true, isSetHere: true });
    expect(await ids()).toEqual(['built-in-a4', 'built-in-slip']);
  });

  it('are not set over what somebody else has set meanwhile', async () => {
    await desk.call('printers.set', { version: 0, printers: [] });
    const refused = { ok: false, reason: 'changed-meanwhile' };
    expect(await desk.call('printers.set', { version: 0, printers: [slip('tcp://192.0.2.1:9100')] })).toEqual(
      refused,
    );
    expect(await desk.call('printers.useFile', { version: 0 })).toEqual(refused);
    expect(await ids()).toEqual(['built-in-a4', 'built-in-slip']);
  });

  it.each([
    ['a file that is no printer', [slip('file:/etc/passwd')], 'not-a-device'],
    ['a device written around', [slip('file:/dev/usb/lp0/../../../etc/passwd')], 'not-a-device'],
    [
      'the same printer twice',
      [slip('tcp://192.0.2.1'), slip('tcp://192.0.2.1:9100', 'again')],
      'same-address',
    ],
  ] as const)('do not name %s', async (_, printers, reason) => {
    expect(await desk.call('printers.set', { version: 0, printers: [...printers] })).toEqual({
      ok: false,
      reason,
    });
  });

  it.each([
    { ...slip('tcp://192.0.2.1:99999') },
    { ...slip('ipp://192.0.2.1/%E0%A4%A'), kind: 'ipp' },
    { ...slip('tcp://192.0.2.1'), name: { 'zh-CN': 'x'.repeat(121), en: 'x' } },
    { ...slip('tcp://192.0.2.1'), serves: [] },
  ])('are not taken when they make no sense', async (printer) => {
    expect(await desk.send('printers.set', { version: 0, printers: [printer] })).toMatchObject({
      ok: false,
      error: { reason: 'invalid-input' },
    });
    expect(await ids()).toEqual(['try-a4', 'try-slip']);
  });
});

describe('a test page', () => {
  it('is asked for and followed to its end, and each change is pushed', async () => {
    const printer = await emulator();
    await desk.call('printers.set', { version: 0, printers: [slip(printer.uri)] });
    const before = heard();
    const asked = await desk.call('printers.testPage', { id: 'slip', language: 'zh-CN' });
    if (!asked.ok) throw new Error(asked.reason);
    await vi.waitFor(async () =>
      expect((await desk.call('printers.read', {})).testPages[0]).toEqual({
        job: asked.job,
        printer: 'slip',
        state: 'printed',
        reason: null,
      }),
    );
    expect(heard()).toBeGreaterThan(before);
    expect(printer.tickets().filter(({ isCut }) => isCut)).toHaveLength(1);
    expect(await desk.call('printers.testPage', { id: 'nobody', language: 'en' })).toEqual({
      ok: false,
      reason: 'no-such-printer',
    });
  });
});

describe('an address', () => {
  it('that is in the list already is named', async () => {
    const printer = await emulator();
    await desk.call('printers.set', { version: 0, printers: [slip(printer.uri)] });
    await vi.waitFor(async () =>
      expect(await desk.call('printers.look', { address: printer.uri })).toMatchObject({
        ok: true,
        found: [{ uri: printer.uri, answer: 'ok', listed: 'slip' }],
      }),
    );
    expect(await desk.call('printers.look', { address: 'a b' })).toEqual({
      ok: false,
      reason: 'not-an-address',
    });
  });
});
