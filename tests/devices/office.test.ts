import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startCups, startOfficePrinter, type Cups, type OfficePrinter } from './office/index.ts';
import { eventually } from './office/processes.ts';
import { officePrinter, onePagePdf, printingFixture, type PrintingFixture } from './print-fixtures.ts';

let printer: OfficePrinter;
let cups: Cups;
let printedBefore = 0;

beforeAll(async () => {
  printer = await startOfficePrinter();
  cups = await startCups(printer.uri);
}, 40_000);
afterAll(async () => {
  await cups.stop();
  await printer.stop();
}, 20_000);
beforeEach(() => {
  printedBefore = printer.prints().length;
});

const printedNow = (): Buffer[] => printer.prints().slice(printedBefore);

const submitForm = (fixture: PrintingFixture, text?: string): string => {
  const job = fixture.printing.submit({
    kind: 'form',
    reference: '7KQ4-M2XD-93HT',
    payload: { type: 'pdf', ...onePagePdf(text) },
  });
  if (!job.ok) throw new Error(job.error);
  return job.value.id;
};

describe.each(['directly', 'through CUPS'])('a form on an office printer, %s', (way) => {
  const uri = (): string => (way === 'directly' ? printer.uri : cups.uri);
  const start = (more = {}): Promise<PrintingFixture> =>
    printingFixture({ printers: [officePrinter(uri())], ...more });

  it('is printed on A4, with nothing personal in its title', { timeout: 20_000 }, async () => {
    const fixture = await start();
    expect(fixture.printing.printers()[0]).toMatchObject({ state: 'ready', reasons: [] });
    const job = submitForm(fixture);
    expect(await fixture.end(job)).toMatchObject({ state: 'printed', reason: null, sheets: 1 });
    expect([...new Set(fixture.history.map((view) => view.state))]).toEqual([
      'queued',
      'rendering',
      'sending',
      'printing',
      'printed',
    ]);
    const [pdf] = printedNow();
    expect(pdf!.toString('latin1')).toMatch(/MediaBox *\[ *0 0 595\.\d+ 841\.\d+ *\]/);
    expect(printer.jobNames().at(-1)).toMatch(/^form 7KQ4-M2XD-93HT [0-9a-f]{8}$/);
  });

  it(
    'waits with its reason when the paper is out, and is printed once when there is paper',
    { timeout: 20_000 },
    async () => {
      const fixture = await start();
      printer.setPaperOut(true);
      const job = submitForm(fixture);
      expect(await fixture.when(job, 'printing', 'paper-out')).toBeDefined();
      expect(printedNow()).toEqual([]);
      printer.setPaperOut(false);
      expect(await fixture.end(job)).toMatchObject({ state: 'printed', reason: null });
      expect(printedNow()).toHaveLength(1);
    },
  );

  it('that waits for paper is taken back when its owner leaves', async () => {
    const fixture = await start();
    printer.setPaperOut(true);
    onTestFinished(() => printer.setPaperOut(false));
    await fixture.when(submitForm(fixture), 'printing', 'paper-out');
    fixture.printing.endSession();
    expect(fixture.printing.jobs()).toEqual([]);
    await fixture.printing.close();
    printer.setPaperOut(false);
    const after = await start();
    // A queue now and then loses sight of the job after one that was taken back: then the next person is asked.
    const { state } = await after.end(submitForm(after, 'Next person'));
    expect(['printed', 'uncertain']).toContain(state);
    await eventually('the form of the next person', () => printedNow().length > 0);
    expect(printedNow()).toHaveLength(1);
  }, 45_000);
});

describe('an office printer that is off', () => {
  it('directly: holds the form back, then fails it', async () => {
    const fixture = await printingFixture({
      printers: [officePrinter('ipp://localhost:9/ipp/print')],
      deadlines: { unavailableMs: 200 },
    });
    expect(fixture.printing.printers()[0]).toMatchObject({ state: 'unavailable', reasons: ['offline'] });
    const job = submitForm(fixture);
    await fixture.when(job, 'queued', 'offline');
    expect(await fixture.end(job)).toMatchObject({ state: 'failed', reason: 'offline' });
  });

  it('behind CUPS: says so, takes the form back and fails it', async () => {
    const fixture = await printingFixture({
      printers: [officePrinter(cups.uri)],
      deadlines: { unavailableMs: 500 },
    });
    await printer.powerOff();
    onTestFinished(() => printer.powerOn());
    const job = submitForm(fixture);
    await fixture.when(job, 'printing', 'offline');
    expect(await fixture.end(job)).toMatchObject({ state: 'failed', reason: 'offline' });
    expect(printedNow()).toEqual([]);
  }, 25_000);

  it.each(['directly', 'through CUPS'])(
    'in the midst of a form, %s, is never taken for printed',
    async (way) => {
      const fixture = await printingFixture({
        printers: [officePrinter(way === 'directly' ? printer.uri : cups.uri)],
        deadlines: { unavailableMs: 500 },
      });
      printer.setPaperOut(true);
      const job = submitForm(fixture);
      await fixture.when(job, 'printing', 'paper-out');
      await printer.powerOff();
      printer.setPaperOut(false);
      await printer.powerOn();
      expect(await fixture.end(job)).toMatchObject({ state: 'uncertain' });
    },
    40_000,
  );
});
