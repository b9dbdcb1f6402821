import { describe, expect, it } from 'vitest';
import type { CellRectangle } from '../../shared/contract/index.ts';
import { aTicket } from '../../tests/devices/print-samples.ts';
import {
  aNotification,
  asPgm,
  aSlip,
  bitmapRaster,
  drawPdf,
  endorsementForm,
  inkIn,
  readQr,
  reference,
  shapeOf,
  slipCode,
  testMaker,
  valueOf,
  type Raster,
} from './documents.fixture.ts';

/** Text extraction proves nothing about paper: here the drawn pages are looked at. */

const maker = testMaker();
const dpi = 300;
const px = (points: number): number => (points * dpi) / 72;

/** An answer in the form: the page as it is drawn from the PDF, and its cell. */
function inForm(employer: string): { readonly page: Raster; readonly cell: CellRectangle } {
  const form = endorsementForm({ employer });
  const page = drawPdf(valueOf(maker.formPdf(form)).pdf, dpi)[0]!;
  const cell = valueOf(maker.formPicture(form, null)).cells.find(({ field }) => field === 'employer')!;
  return { page, cell };
}

/** The box of the n-th ideograph of an answer: 11 pt and 2 % between, 6 pt from the edge of the cell. */
const boxInForm = (cell: CellRectangle, n: number) => ({
  x: px(cell.x + 6 + n * 11.22),
  y: px(cell.y + 3),
  width: px(11),
  height: px(cell.height - 6),
});

const rare = [...'张䶮𠮷野家㛃𫖯国'];

describe('rare characters on the A4 form', () => {
  const { page, cell } = inForm(rare.join(''));
  const missing = inForm('\u{10FFFD}'.repeat(rare.length));
  const blank = inForm('');

  it.each(rare.map((character, n) => ({ character, n })))('shows $character with ink of its own', ({ n }) => {
    const box = boxInForm(cell, n);
    // The lightest of them, drawn in the one weight of its font, covers about a tenth of its box.
    expect(inkIn(page, box)).toBeGreaterThan(px(11) * px(11) * 0.08);
    expect(inkIn(blank.page, box)).toBe(0);
    expect(shapeOf(page, box)).not.toBe(shapeOf(missing.page, boxInForm(missing.cell, n)));
  });

  it('gives each its own shape', () => {
    expect(new Set(rare.map((_, n) => shapeOf(page, boxInForm(cell, n)))).size).toBe(rare.length);
  });

  it('prints a marked box for what no font has, and names it', () => {
    expect(inkIn(missing.page, boxInForm(missing.cell, 0))).toBeGreaterThan(px(4) * px(1));
    const document = valueOf(maker.formPdf(endorsementForm({ employer: 'a\u{10FFFD}\u{10FFFD}' })));
    expect(document.missingCharacters).toEqual([{ character: '\u{10FFFD}', field: 'employer' }]);
    expect(valueOf(maker.formPdf(endorsementForm({ employer: rare.join('') }))).missingCharacters).toEqual(
      [],
    );
  });

  it.each(['☑', '☒', '✓', '·', '☐', '✔'])('draws %s', (symbol) => {
    const drawn = inForm(symbol);
    expect(inkIn(drawn.page, { ...boxInForm(drawn.cell, 0), width: px(13) })).toBeGreaterThan(px(1));
    expect(valueOf(maker.formPdf(endorsementForm({ employer: symbol }))).missingCharacters).toEqual([]);
  });

  it('draws ☑ otherwise than ☐', () => {
    const [ticked, empty] = [inForm('☑'), inForm('☐')];
    expect(shapeOf(ticked.page, boxInForm(ticked.cell, 0))).not.toBe(
      shapeOf(empty.page, boxInForm(empty.cell, 0)),
    );
  });
});

describe('a long address on the A4 form', () => {
  const ofLength = (
    count: number,
  ): { readonly ink: number; readonly edge: number; readonly cell: CellRectangle } => {
    const form = endorsementForm({
      currentAddress: { areaCode: '520111', areaName: '', street: '国'.repeat(count) },
    });
    const page = drawPdf(valueOf(maker.formPdf(form)).pdf, dpi)[0]!;
    const cell = valueOf(maker.formPicture(form, null)).cells.find(
      ({ field }) => field === 'currentAddress',
    )!;
    const within = (inset: number) => ({
      x: px(cell.x + inset),
      y: px(cell.y + inset),
      width: px(cell.width - 2 * inset),
      height: px(cell.height - 2 * inset),
    });
    return { ink: inkIn(page, within(3.5)), edge: inkIn(page, within(1.5)) - inkIn(page, within(3.5)), cell };
  };

  it('has the ink of all 300 characters, and none near the edge of its cell', () => {
    const [half, whole] = [ofLength(150), ofLength(300)];
    expect(whole.ink / half.ink).toBeGreaterThan(1.99);
    expect(whole.ink / half.ink).toBeLessThan(2.01);
    expect(whole.edge).toBe(0);
    expect(whole.cell.height).toBeGreaterThan(half.cell.height);
  });
});

describe.each([576, 384])('the queue ticket of %i dots', (width) => {
  const draw = (number: string): Raster =>
    bitmapRaster(valueOf(maker.paperPicture(aTicket({ number }), width)));

  /** The box that the ink in which two tickets differ fills. */
  function differing(a: Raster, b: Raster) {
    const shapes = (x: number, y: number, w: number, h: number): boolean => {
      const box = { x, y, width: w, height: h };
      return shapeOf(a, box) !== shapeOf(b, box);
    };
    const rows = Array.from({ length: a.height }, (_, y) => y).filter((y) => shapes(0, y, width, 1));
    const columns = Array.from({ length: width }, (_, x) => x).filter((x) => shapes(x, 0, 1, a.height));
    return { height: rows.at(-1)! - rows[0]! + 1, left: columns[0]!, right: columns.at(-1)! };
  }

  it('shows its number as large as the paper is wide, and inside its margins however long', () => {
    const margin = width === 576 ? 24 : 14;
    // Other digits all along, so that the whole number differs.
    for (const [one, other, least] of [
      ['A36-012', 'B08-777', 0.17],
      ['A36-1012', 'B08-7777', 0.14],
      ['A36-100012', 'B08-777777', 0.11],
    ] as const) {
      const { height, left, right } = differing(draw(one), draw(other));
      expect(height).toBeGreaterThan(width * least);
      expect(left).toBeGreaterThanOrEqual(margin - 2);
      expect(right).toBeLessThan(width - margin + 2);
      expect(right - left).toBeGreaterThan((width - 2 * margin) * 0.9);
    }
  });
});

describe.each([576, 384])('the slip of %i dots', (width) => {
  const draw = (matterName: string): Raster =>
    bitmapRaster(valueOf(maker.paperPicture(aSlip({ matterName }), width)));

  /** First and last row in which two slips of one height differ. */
  const differing = (a: Raster, b: Raster): readonly [number, number] => {
    const whole = (y: number) => ({ x: 0, y, width: a.width, height: 1 });
    const rows = Array.from({ length: a.height }, (_, y) => y).filter(
      (y) => shapeOf(a, whole(y)) !== shapeOf(b, whole(y)),
    );
    return [rows[0]!, rows.at(-1)!];
  };

  it('shows every rare character with ink and a shape of its own', () => {
    const text = rare.join('');
    const [slip, blank] = [draw(text), draw('　'.repeat(rare.length))];
    const [top, bottom] = differing(slip, blank);
    const { left, size } = width === 576 ? { left: 108, size: 28 } : { left: 78, size: 23 };
    const boxes = rare.map((_, n) => ({ x: left + n * size, y: top, width: size, height: bottom - top + 1 }));
    for (const box of boxes) expect(inkIn(slip, box)).toBeGreaterThan(size * size * 0.08);
    expect(new Set(boxes.map((box) => shapeOf(slip, box))).size).toBe(rare.length);
  });

  it('holds a text of 300 characters whole, inside its margins', () => {
    const inkOf = (slip: Raster): number =>
      inkIn(slip, { x: 0, y: 0, width: slip.width, height: slip.height });
    const [none, half, whole] = [draw(''), draw('国'.repeat(150)), draw('国'.repeat(300))];
    const ratio = (inkOf(whole) - inkOf(none)) / (inkOf(half) - inkOf(none));
    expect(ratio).toBeGreaterThan(1.97);
    expect(ratio).toBeLessThan(2.03);
    const margin = width === 576 ? 24 : 14;
    expect(inkIn(whole, { x: width - margin, y: 0, width: margin, height: whole.height })).toBe(0);
    // The foot of the A in the window number begins half a dot before its line.
    expect(inkIn(whole, { x: 0, y: 0, width: margin - 1, height: whole.height })).toBe(0);
  });

  it('is read back by a QR reader', () => {
    expect(readQr(valueOf(maker.paperPicture(aSlip(), width)).png, 'png')).toBe(reference);
    expect(readQr(valueOf(maker.paperPicture(aNotification(), width)).png, 'png')).toBe(reference);
  });

  it.each(['zh-CN', 'en'] as const)(
    'shows the log’s checkpoint so that a QR reader reads it (%s)',
    (language) => {
      const withCode = (qrText: string) => valueOf(maker.paperPicture(aSlip({ qrText, language }), width));
      expect(readQr(withCode(slipCode()).png, 'png')).toBe(slipCode());
      const [one, other] = [bitmapRaster(withCode(slipCode('a'))), bitmapRaster(withCode(slipCode('7')))];
      const [top, bottom] = differing(one, other);
      // Half a millimetre a module on either paper; signs of another kind make no other size.
      expect(bottom - top).toBeLessThan(57 * 4);
      expect(bottom - top).toBeGreaterThan(49 * 4);
    },
  );

  it('is as wide as the paper, its rows in whole bytes', () => {
    const bitmap = valueOf(maker.paperPicture(aSlip(), width));
    expect(bitmap.width).toBe(width);
    expect(bitmap.bits.length).toBe((width / 8) * bitmap.height);
  });
});

it('the QR code of the A4 papers is read back by a QR reader', () => {
  for (const { pdf } of [
    valueOf(maker.formPdf(endorsementForm())),
    valueOf(maker.notificationPdf(aNotification())),
  ]) {
    expect(readQr(asPgm(drawPdf(pdf, 200)[0]!), 'pgm')).toBe(reference);
  }
});

describe('a slip that is printed again', () => {
  it.each([576, 384])('bears a framed mark above everything else (%i dots)', (dots) => {
    const first = valueOf(maker.paperPicture(aSlip(), dots));
    const again = valueOf(maker.paperPicture(aSlip({ isReprint: true }), dots));
    const added = again.height - first.height;
    expect(added).toBeGreaterThan(100);
    // Below the mark stands the same slip, but for edges that fall on other parts of a dot.
    const rowBytes = dots / 8;
    const below = again.bits.subarray((added + 28) * rowBytes);
    const differing = below.filter((byte, at) => byte !== first.bits[28 * rowBytes + at]).length;
    expect(differing / below.length).toBeLessThan(0.05);
    const mark = bitmapRaster(again);
    expect(inkIn(mark, { x: 0, y: 28, width: dots, height: added })).toBeGreaterThan(dots * 8);
  });
});
