import type { Sides } from '../../../shared/print/index.ts';

/** The document several times in one file; printed on both sides, no copy begins on the back of another. */
export async function repeatDocument(pdf: Uint8Array, times: number, sides: Sides): Promise<Uint8Array> {
  if (times === 1) return pdf;
  // Loaded for a printer that makes no copies; few need it.
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const source = await PDFDocument.load(pdf);
  const whole = await PDFDocument.create();
  const pages = source.getPageIndices();
  for (let copy = 0; copy < times; copy += 1) {
    for (const page of await whole.copyPages(source, pages)) whole.addPage(page);
    const isHalf = sides !== 'one-sided' && pages.length % 2 === 1;
    if (isHalf && copy < times - 1)
      whole.addPage([whole.getPage(0).getWidth(), whole.getPage(0).getHeight()]);
  }
  return whole.save();
}
