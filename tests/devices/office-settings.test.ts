import { expect, it, onTestFinished } from 'vitest';
import { runTool } from '../../electron/documents/documents.fixture.ts';
import type { PrintSettings } from '../../shared/print/index.ts';
import { startCups, startOfficePrinter, type OfficePrinterOptions } from './office/index.ts';
import { officePrinter, plainPdf, printingFixture } from './print-fixtures.ts';

const bothSidesTwice: PrintSettings = { sides: 'two-sided-long-edge', copies: 2 };

interface Hall extends OfficePrinterOptions {
  readonly way?: 'directly' | 'through CUPS';
}

/** Prints a form of so many pages; gives the job's end and what the printer was told and got. */
async function print(pages: number, settings: PrintSettings, { way, ...options }: Hall = {}) {
  const printer = await startOfficePrinter(options);
  onTestFinished(() => printer.stop());
  const cups = way === 'through CUPS' ? await startCups(printer.uri) : null;
  if (cups) onTestFinished(() => cups.stop());
  const fixture = await printingFixture({ printers: [officePrinter(cups?.uri ?? printer.uri)] });
  const job = fixture.printing.submit({
    kind: 'form',
    reference: '7KQ4-M2XD-93HT',
    payload: { type: 'pdf', settings, ...plainPdf(pages) },
  });
  if (!job.ok) throw new Error(job.error);
  const { state, copies, sheets, pages: pagesOfOne } = await fixture.end(job.value.id);
  const [told] = printer.attributes();
  const info = runTool('pdfinfo', ['-'], 'poppler-utils', printer.prints()[0]).toString();
  return {
    first: { pages: job.value.pages, copies: job.value.copies, sheets: job.value.sheets },
    job: { state, pages: pagesOfOne, copies, sheets },
    told: { copies: told?.['IPP_COPIES'] ?? '1', sides: told?.['IPP_SIDES'] ?? 'one-sided' },
    pagesInFile: Number(/^Pages: +(\d+)/m.exec(info)?.[1]),
    view: fixture.printing.printers()[0]!,
  };
}

it.each(['directly', 'through CUPS'] as const)(
  'a form that is wanted twice and on both sides is printed so, %s',
  async (way) => {
    const { first, job, told, pagesInFile, view } = await print(3, bothSidesTwice, { way });
    expect(view.bothSides).toBe(true);
    expect(first).toEqual({ pages: 3, copies: 2, sheets: 4 });
    expect(job).toEqual({ state: 'printed', ...first });
    expect(told).toEqual({ copies: '2', sides: 'two-sided-long-edge' });
    expect(pagesInFile).toBe(3);
  },
  30_000,
);

it('a printer with one side to print on is asked for no other, and the count of sheets is that of the paper', async () => {
  const { first, job, told, view } = await print(3, bothSidesTwice, { without: 'both-sides' });
  expect(view.bothSides).toBe(false);
  expect(first).toEqual({ pages: 3, copies: 2, sheets: 6 });
  expect(job).toEqual({ state: 'printed', ...first });
  expect(told).toEqual({ copies: '2', sides: 'one-sided' });
}, 30_000);

it('a printer that turns the leaf over the other edge only prints on one side', async () => {
  const { job, told } = await print(2, { sides: 'two-sided-short-edge', copies: 1 });
  expect(job).toEqual({ state: 'printed', pages: 2, copies: 1, sheets: 2 });
  expect(told.sides).toBe('one-sided');
}, 30_000);

it('a printer that makes no copies gets a file with all of them, none on the back of another', async () => {
  const { job, told, pagesInFile } = await print(3, bothSidesTwice, { without: 'copies' });
  expect(job).toEqual({ state: 'printed', pages: 3, copies: 2, sheets: 4 });
  expect(told).toEqual({ copies: '1', sides: 'two-sided-long-edge' });
  // Three pages, an empty back, three pages.
  expect(pagesInFile).toBe(7);
}, 30_000);
