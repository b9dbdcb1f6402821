import { describe, expect, it, onTestFinished } from 'vitest';
import {
  startEscposEmulator,
  type EscposEmulator,
  type EscposEmulatorOptions,
  type Ticket,
} from './escpos-emulator/index.ts';
import {
  aSlip,
  printingFixture,
  stripedBitmap,
  thermalPrinter,
  type PrintingFixture,
} from './print-fixtures.ts';

async function emulator(options: EscposEmulatorOptions = {}): Promise<EscposEmulator> {
  const started = await startEscposEmulator(options);
  onTestFinished(() => started.stop());
  return started;
}

const submitSlip = (fixture: PrintingFixture, document = aSlip()): string => {
  const job = fixture.printing.submit({
    kind: 'slip',
    reference: document.reference,
    payload: { type: 'paper', document, a4: null },
  });
  if (!job.ok) throw new Error(job.error);
  return job.value.id;
};

const states = (fixture: PrintingFixture, job: string): string[] => [
  ...new Set(fixture.history.filter((view) => view.id === job).map((view) => view.state)),
];

describe('a slip on a thermal printer', () => {
  it('comes out as the picture it was, dot for dot', async () => {
    const printer = await emulator();
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const job = submitSlip(fixture);
    expect(await fixture.end(job)).toMatchObject({ state: 'printed', reason: null });
    expect(states(fixture, job)).toEqual(['queued', 'rendering', 'sending', 'printing', 'printed']);
    expect(printer.failures).toEqual([]);
    const [ticket] = printer.tickets();
    expect(ticket?.isCut).toBe(true);
    const rasters = ticket!.marks.flatMap((mark) => (mark.kind === 'raster' ? [mark] : []));
    expect(rasters.map((raster) => raster.rows)).toEqual([256, 256, 128]);
    expect(Buffer.concat(rasters.map((raster) => raster.bits))).toEqual(
      Buffer.from(stripedBitmap(576, 640).bits),
    );
  });

  it.each(['EPSON', null])('in text reads as it was written (maker %s)', async (maker) => {
    const printer = await emulator({ maker });
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri, { rendering: 'text' })] });
    expect(await fixture.end(submitSlip(fixture))).toMatchObject({ state: 'printed' });
    expect(printer.failures).toEqual([]);
    const [ticket] = printer.tickets();
    for (const text of [
      '贵安新区政务服务中心',
      '请到窗口',
      'A36',
      '往来港澳通行证签注',
      '缴费 15 元（可扫码）',
      '12367',
    ]) {
      expect(ticket!.text).toContain(text);
    }
    expect(ticket!.text).toMatch(/\[x\] 申请表 +1 +0\n/);
    expect(ticket!.text).toMatch(/\[ \] 居民身份证 +1 +2\n/);
    expect(ticket!.qrTexts).toEqual(['HK1:7KQ4-M2XD-93HT']);
  });

  it.each(['张䶮', '𠮷野家', '㛃'])(
    'with %s, which the font of a printer may lack, is printed as a picture',
    async (name) => {
      const printer = await emulator();
      const fixture = await printingFixture({
        printers: [thermalPrinter(printer.uri, { rendering: 'text' })],
      });
      expect(await fixture.end(submitSlip(fixture, aSlip({ matterName: name })))).toMatchObject({
        state: 'printed',
      });
      expect(printer.tickets()[0]!.marks.every((mark) => mark.kind === 'raster')).toBe(true);
    },
  );

  it('keeps the order of jobs, one connection at a time', async () => {
    const printer = await emulator();
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri, { rendering: 'text' })] });
    const jobs = ['A01', 'A02', 'A03', 'A04'].map((windowNumber) =>
      submitSlip(fixture, aSlip({ windowNumber })),
    );
    await Promise.all(jobs.map((job) => fixture.end(job)));
    expect(printer.tickets().map((ticket) => /A\d\d/.exec(ticket.text)?.[0])).toEqual([
      'A01',
      'A02',
      'A03',
      'A04',
    ]);
  });
});

describe('a thermal printer that is off', () => {
  it('holds the slip back with its reason, then fails it; nothing is printed later', async () => {
    const printer = await emulator();
    await printer.powerOff();
    const fixture = await printingFixture({
      printers: [thermalPrinter(printer.uri)],
      deadlines: { unavailableMs: 150 },
    });
    const job = submitSlip(fixture);
    expect(await fixture.when(job, 'queued', 'offline')).toBeDefined();
    expect(await fixture.end(job)).toMatchObject({ state: 'failed', reason: 'offline' });
    await printer.powerOn();
    await fixture.until(() => fixture.printing.printers()[0]!.state === 'ready');
    expect(printer.tickets()).toEqual([]);
  });

  it('prints as soon as it is back in time', async () => {
    const printer = await emulator();
    await printer.powerOff();
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const job = submitSlip(fixture);
    await fixture.when(job, 'queued', 'offline');
    await printer.powerOn();
    expect(await fixture.end(job)).toMatchObject({ state: 'printed' });
    expect(printer.tickets()).toHaveLength(1);
  });

  it('in the midst of a slip leaves it uncertain', async () => {
    const printer = await emulator({ mmPerSecond: 200 });
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const job = submitSlip(fixture);
    await printer.whenPrintedMm(20);
    await printer.powerOff();
    expect(await fixture.end(job)).toMatchObject({ state: 'uncertain', reason: 'offline' });
  });

  it('that takes the connection but answers nothing gets nothing', async () => {
    const printer = await emulator();
    printer.set({ silent: true });
    const fixture = await printingFixture({
      printers: [thermalPrinter(printer.uri)],
      deadlines: { unavailableMs: 100 },
    });
    expect(await fixture.end(submitSlip(fixture))).toMatchObject({ state: 'failed', reason: 'unknown' });
    expect(printer.tickets()).toEqual([]);
  });
});

/** Rows of pictures on a piece of paper. */
const rowsOn = ({ marks }: Ticket): number =>
  marks.reduce((rows, mark) => rows + (mark.kind === 'raster' ? mark.rows : 0), 0);

describe('a thermal printer without paper', () => {
  it('holds the slip back and prints it once when the roll is there', async () => {
    const printer = await emulator();
    printer.set({ paperLeftMm: 0 });
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    expect(fixture.printing.printers()[0]).toMatchObject({
      state: 'attention',
      reasons: ['paper-out', 'paper-near-end'],
    });
    const job = submitSlip(fixture);
    expect(await fixture.when(job, 'queued', 'paper-out')).toBeDefined();
    printer.set({ paperLeftMm: Infinity });
    expect(await fixture.end(job)).toMatchObject({ state: 'printed', reason: null });
    expect(printer.tickets()).toHaveLength(1);
  });

  it.each([
    ['the paper runs out', 'paper-out', { paperLeftMm: 0 }],
    ['the cover is opened', 'cover-open', { coverOpen: true }],
  ] as const)(
    'when %s in the midst of a slip leaves it uncertain, and half a slip never follows',
    async (_, reason, fault) => {
      const printer = await emulator({ mmPerSecond: 200 });
      const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
      const job = submitSlip(fixture);
      await printer.whenPrintedMm(20);
      printer.set(fault);
      expect(await fixture.end(job)).toMatchObject({ state: 'uncertain', reason });
      printer.set({ paperLeftMm: Infinity, coverOpen: false });

      const again = fixture.printing.resolve(job, 'print-again');
      expect(again).toMatchObject({ kind: 'slip' });
      expect(await fixture.end(again!.id)).toMatchObject({ state: 'printed' });
      expect(fixture.store.jobs.get(job)).toMatchObject({ state: 'failed', answer: 'print-again' });
      expect(fixture.store.jobs.get(again!.id)).toMatchObject({ againOf: job });
      const pieces = printer.tickets();
      expect(pieces.map((piece) => piece.isCut)).toEqual([true, true]);
      expect(rowsOn(pieces[0]!)).toBeLessThan(640);
      expect(rowsOn(pieces[1]!)).toBe(640);
    },
  );

  it('whose blade jams is set free and the slip left to a person', async () => {
    const printer = await emulator();
    printer.set({ cutterWillJam: true });
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const job = submitSlip(fixture);
    expect(await fixture.end(job)).toMatchObject({ state: 'uncertain', reason: 'cutter' });
    expect(fixture.printing.resolve(job, 'came-out')).toMatchObject({ state: 'printed' });
    await fixture.until(() => fixture.printing.printers()[0]!.state === 'ready');
  });

  it('lets another printer that serves the same take the slip', async () => {
    const [empty, full] = [await emulator(), await emulator()];
    empty.set({ paperLeftMm: 0 });
    const fixture = await printingFixture({
      printers: [thermalPrinter(empty.uri), thermalPrinter(full.uri, { id: 'other' })],
    });
    expect(await fixture.end(submitSlip(fixture))).toMatchObject({ state: 'printed', printerId: 'other' });
  });

  it('warns that the roll is near its end and prints', async () => {
    const printer = await emulator();
    printer.set({ nearEnd: true });
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    expect(fixture.printing.printers()[0]).toMatchObject({ state: 'ready', reasons: ['paper-near-end'] });
    expect(await fixture.end(submitSlip(fixture))).toMatchObject({ state: 'printed' });
  });
});
