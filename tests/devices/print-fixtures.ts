import { onTestFinished } from 'vitest';
import { openPrinting, type OpenPrinting, type OpenPrintingOptions } from './open-printing.ts';

export type { OpenPrinting as PrintingFixture } from './open-printing.ts';
export * from './print-samples.ts';

/** Printing on real files and a real store, until the test ends. */
export async function printingFixture(options: OpenPrintingOptions): Promise<OpenPrinting> {
  const opened = await openPrinting(options);
  onTestFinished(() => opened.close());
  return opened;
}
