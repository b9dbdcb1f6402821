import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPrinting } from '../../electron/printing/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { fail, ok } from '../../shared/result.ts';
import { startEscposEmulator } from './escpos-emulator/index.ts';
import { aSlip, onePagePdf, printingFixture, stripes, thermalPrinter, words } from './print-fixtures.ts';

const form = { kind: 'form', reference: 'R', payload: { type: 'pdf', ...onePagePdf() } } as const;
const slip = {
  kind: 'slip',
  reference: 'R',
  payload: { type: 'paper', document: aSlip(), a4: null },
} as const;
const virtual = (more: object = {}): object => ({
  id: 'tray',
  kind: 'virtual',
  paper: 'a4',
  serves: ['form', 'slip'],
  ...words,
  ...more,
});

const filesOf = (folder: string): string[] =>
  ['spool', 'tray'].flatMap((name) => readdirSync(join(folder, name)));

describe('the built-in printers', () => {
  it('serve everything when none is configured, and show it in the tray until the session ends', async () => {
    const fixture = await printingFixture({ printers: [] });
    const jobs = [form, slip].map((request) => fixture.printing.submit(request));
    for (const job of jobs)
      expect(await fixture.end(job.ok ? job.value.id : '')).toMatchObject({ state: 'printed' });
    const sheets = fixture.printing.tray();
    expect(sheets.map((sheet) => [sheet.kind, sheet.pages[0]!.width])).toEqual(
      expect.arrayContaining([
        ['form', 1240],
        ['slip', 576],
      ]),
    );
    expect(filesOf(fixture.folder).sort()).toEqual(
      [
        ...sheets.map((sheet) => `${sheet.job}.1.png`),
        `${sheets.find((sheet) => sheet.kind === 'form')!.job}.pdf`,
      ].sort(),
    );
    fixture.printing.endSession();
    expect(fixture.printing.tray()).toEqual([]);
    expect(fixture.printing.jobs()).toEqual([]);
    expect(filesOf(fixture.folder)).toEqual([]);
  });
});

describe('a job', () => {
  it('of a kind no printer serves is refused', async () => {
    const fixture = await printingFixture({ printers: [virtual({ serves: ['form'] })] });
    expect(fixture.printing.submit(slip)).toEqual({ ok: false, error: 'no-printer' });
  });

  it('for thermal paper goes to an A4 printer as the A4 form of itself', async () => {
    const fixture = await printingFixture({ printers: [virtual({ serves: ['notification'] })] });
    const a4 = { ...onePagePdf(), pages: 3 };
    const submit = (make: Parameters<typeof ok>[0]) =>
      fixture.printing.submit({
        kind: 'notification',
        reference: 'R',
        payload: {
          type: 'paper',
          document: aSlip(),
          a4: () => Promise.resolve(make ? ok(a4) : fail('no template')),
        },
      });
    const [good, bad] = [submit(true), submit(false)];
    expect(await fixture.end(good.ok ? good.value.id : '')).toMatchObject({ state: 'printed', sheets: 3 });
    expect(await fixture.end(bad.ok ? bad.value.id : '')).toMatchObject({
      state: 'failed',
      reason: 'unknown',
    });
  });

  it('that cannot be drawn has failed, and the next one prints', async () => {
    let fails = true;
    const fixture = await printingFixture({
      printers: [],
      renderPaper: (document, dots) => {
        if (!fails) return stripes(document, dots);
        fails = false;
        throw new Error('a bug in the drawing');
      },
    });
    const [first, second] = [fixture.printing.submit(slip), fixture.printing.submit(slip)];
    expect(await fixture.end(first.ok ? first.value.id : '')).toMatchObject({ state: 'failed' });
    expect(await fixture.end(second.ok ? second.value.id : '')).toMatchObject({ state: 'printed' });
    expect(readdirSync(join(fixture.folder, 'spool'))).toEqual([]);
  });

  it('that waits when its owner leaves is cancelled and never printed', async () => {
    const printer = await startEscposEmulator();
    onTestFinished(() => printer.stop());
    printer.set({ paperLeftMm: 0 });
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const job = fixture.printing.submit(slip);
    const id = job.ok ? job.value.id : '';
    await fixture.when(id, 'queued', 'paper-out');
    fixture.printing.endSession();
    expect(filesOf(fixture.folder)).toEqual([]);
    printer.set({ paperLeftMm: Infinity });
    await fixture.until(() => fixture.printing.printers()[0]!.state === 'ready');
    await fixture.printing.close();
    expect(fixture.store.jobs.get(id)).toMatchObject({ state: 'cancelled' });
    expect(printer.tickets()).toEqual([]);
  });

  it('that is on its way when its owner leaves is finished, unheard, and leaves no file', async () => {
    const printer = await startEscposEmulator({ mmPerSecond: 400 });
    onTestFinished(() => printer.stop());
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const job = fixture.printing.submit(slip);
    const id = job.ok ? job.value.id : '';
    await fixture.when(id, 'printing');
    const heard = fixture.history.length;
    fixture.printing.endSession();
    expect(filesOf(fixture.folder)).toEqual([]);
    const next = fixture.printing.submit(slip);
    await fixture.end(next.ok ? next.value.id : '');
    expect(fixture.store.jobs.get(id)).toMatchObject({ state: 'printed' });
    expect(fixture.history.slice(heard).filter((view) => view.id === id)).toEqual([]);
    expect(printer.tickets()).toHaveLength(2);
  });

  it('keeps its document only as long as a person may ask for it again', async () => {
    const printer = await startEscposEmulator();
    onTestFinished(() => printer.stop());
    printer.set({ cutterWillJam: true });
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const job = fixture.printing.submit(slip);
    const id = job.ok ? job.value.id : '';
    await fixture.end(id);
    expect(readdirSync(join(fixture.folder, 'spool'))).toHaveLength(1);
    expect(fixture.printing.resolve(id, 'give-up')).toMatchObject({ state: 'failed' });
    expect(readdirSync(join(fixture.folder, 'spool'))).toEqual([]);
    expect(fixture.printing.resolve(id, 'print-again')).toBeNull();
    expect(fixture.printing.resolve('nobody', 'came-out')).toBeNull();
  });
});

it('a job that the disk does not take is refused, and nothing of it stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-full-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const full = (): never => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  };
  const printing = startPrinting({
    printers: [],
    store: { ...opened.value, jobs: { ...opened.value.jobs, add: full } },
    clock: systemClock,
    dataFolder: folder,
    renderPaper: stripes,
    svgToPng: () => Promise.resolve(new Uint8Array()),
  });
  expect(printing.submit(slip)).toEqual({ ok: false, error: 'storage-full' });
  expect(filesOf(folder)).toEqual([]);
  expect(printing.jobs()).toEqual([]);
  await printing.close();
  opened.value.close();
});

it('jobs that a stop interrupted are failed before anything was sent, uncertain after', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-restart-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const { jobs } = opened.value;
  for (const state of ['queued', 'rendering', 'sending', 'printing', 'printed'] as const) {
    jobs.add({
      id: state,
      kind: 'slip',
      reference: 'R',
      printerId: 'p',
      sheets: 1,
      pages: 1,
      copies: 1,
      movedFrom: null,
      againOf: null,
    });
    jobs.change(state, { state });
  }
  // The tray is emptied at the start, so nothing of it can be in a hand.
  jobs.add({
    id: 'tray',
    kind: 'slip',
    reference: 'R',
    printerId: 'built-in-slip',
    sheets: 1,
    pages: 1,
    copies: 1,
    movedFrom: null,
    againOf: null,
  });
  jobs.change('tray', { state: 'printing' });
  const printing = startPrinting({
    printers: [],
    store: opened.value,
    clock: systemClock,
    dataFolder: folder,
    renderPaper: stripes,
    svgToPng: () => Promise.resolve(new Uint8Array()),
  });
  await printing.firstStatus;
  await expect.poll(() => jobs.get('tray')?.state).toBe('failed');
  expect(Object.fromEntries(jobs.latest(9).map((row) => [row.id, row.state]))).toEqual({
    queued: 'failed',
    rendering: 'failed',
    sending: 'uncertain',
    printing: 'uncertain',
    printed: 'printed',
    tray: 'failed',
  });
  // Their page may still be there: it is told, and asked.
  expect(printing.jobs().map((job) => [job.id, job.state])).toEqual([
    ['queued', 'failed'],
    ['rendering', 'failed'],
    ['sending', 'uncertain'],
    ['printing', 'uncertain'],
    ['tray', 'failed'],
  ]);
  expect(printing.resolve('sending', 'came-out')).toMatchObject({ state: 'printed' });
  expect(printing.resolve('printing', 'print-again')).toMatchObject({ id: 'printing', state: 'failed' });
  expect(printing.resolve('printing', 'came-out')).toBeNull();
  expect(jobs.get('sending')).toMatchObject({ state: 'printed', answer: 'came-out' });
  printing.endSession();
  expect(printing.jobs()).toEqual([]);
  await printing.close();
  opened.value.close();
  expect(existsSync(join(folder, 'spool'))).toBe(true);
});
