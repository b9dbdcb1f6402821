import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

/** A blank of one A4 page with these text fields, 200 by 20 points, at its foot. */
export async function aBlank(
  names: readonly string[],
  change: (document: PDFDocument, page: PDFPage) => void | Promise<void> = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const form = document.getForm();
  names.forEach((name, at) =>
    form
      .createTextField(name)
      .addToPage(page, { x: 100, y: 50 + at * 30, width: 200, height: 20, borderWidth: 0 }),
  );
  await change(document, page);
  return document.save();
}

export const turn = (page: PDFPage, angle: number): void => page.setRotation(degrees(angle));

/** With a password for changes only, as offices protect what they publish. */
export async function lock(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  document.encrypt({ userPassword: '', ownerPassword: 'owner' });
  return document.save();
}
