import { describe, expect, it } from 'vitest';
import type { CellRectangle } from '../../shared/contract/index.ts';
import {
  aNotification,
  aSlip,
  drawPdf,
  endorsementForm,
  inkIn,
  runTool,
  testMaker,
  valueOf,
} from './documents.fixture.ts';
import type { FormDocument } from './document.ts';

const maker = testMaker();
const picture = (form: FormDocument, field?: string) =>
  valueOf(maker.formPicture(form, field === undefined ? null : { field, item: null }));
const tinted = /<rect [^>]*(?:fill="#E3ECE5"|stroke="#0D5343")[^>]*\/>/g;

describe('the picture of a form', () => {
  it('is the printed page, but for the tint of the cell in focus', () => {
    const form = endorsementForm();
    const focused = picture(form, 'mobile').pages[0]!.svg;
    const paper = valueOf(maker.formPdf({ ...form, withPictures: true })).pictures[0]!;
    expect(focused).not.toBe(paper);
    expect(focused.match(tinted)).toHaveLength(2);
    expect(focused.replace(tinted, '')).toBe(paper);
    expect(paper).not.toMatch(tinted);
  });

  it('tints exactly the cell whose rectangle it gives', () => {
    const { pages, cells } = picture(endorsementForm(), 'hongKongEndorsement');
    const { x, y, width, height } = cells.find(({ field }) => field === 'hongKongEndorsement')!;
    expect(pages[0]!.svg).toContain(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#E3ECE5"/>`,
    );
    expect([x, width]).toEqual([108, 445]);
  });

  it('comes whole without a focus, and only the page of the cell with one', () => {
    const long = endorsementForm({
      hongKongEndorsement: 'family',
      delivery: 'mail',
      currentAddress: { areaCode: '520111', areaName: '贵州省', street: '湖潮乡青禾社区二组'.repeat(33) },
    });
    const whole = picture(long);
    expect([whole.pageCount, whole.pages.length]).toEqual([2, 2]);
    const first = picture(long, 'chineseName');
    expect([first.pageCount, first.pages.map(({ number }) => number)]).toEqual([2, [1]]);
    expect(first.pages[0]).toMatchObject({ widthPt: 595.28, heightPt: 841.89 });
  });

  it('holds every glyph it uses', () => {
    for (const { svg } of picture(endorsementForm()).pages) {
      const used = new Set(svg.match(/(?<=href="#)[^"]+/g));
      const defined = new Set(svg.match(/(?<=<symbol id=")[^"]+/g));
      expect(defined).toEqual(used);
    }
  });

  it('comes as what lies on the page without the answer, and gives the same picture, dot by dot', () => {
    const [full, bare] = [endorsementForm(), endorsementForm({ mobile: '' })];
    const focus = { field: 'mobile', item: null };
    const over = valueOf(maker.formPicture(full, focus, bare));
    const [whole, under] = [picture(full, 'mobile').pages[0]!.svg, picture(bare, 'mobile').pages[0]!.svg];
    const { svg } = over.pages[0]!;
    expect(over.part).toBe('over');
    expect(svg.length).toBeLessThan(under.length / 20);
    const together = under.replace('</svg>', `${svg.slice(svg.indexOf('>') + 1)}`);
    expect(maker.svgToPng(under, 800)).not.toEqual(maker.svgToPng(whole, 800));
    expect(maker.svgToPng(together, 800)).toEqual(maker.svgToPng(whole, 800));
  });

  it('comes whole all the same when the answer moves what lies on the page without it', () => {
    const street = '湖潮乡青禾社区二组'.repeat(12);
    const long = endorsementForm({ currentAddress: { areaCode: '520111', areaName: '贵州省', street } });
    const over = valueOf(
      maker.formPicture(
        long,
        { field: 'currentAddress', item: null },
        endorsementForm({ currentAddress: '' }),
      ),
    );
    expect(over.part).toBe('whole');
    expect(over.pages[0]!.svg).toBe(picture(long, 'currentAddress').pages[0]!.svg);
  });

  it('says in the same millimetres where the ink of an answer is', () => {
    const dpi = 150;
    const [empty, full] = [endorsementForm({ occupation: '' }), endorsementForm()];
    const cell = picture(full).cells.find(({ field }) => field === 'occupation')!;
    const [without, answered] = [empty, full].map(
      (form) => drawPdf(valueOf(maker.formPdf(form)).pdf, dpi)[0]!,
    );
    const scale = dpi / 72;
    const page = { x: 0, y: 0, width: answered!.width, height: answered!.height };
    const inner = {
      x: (cell.x + 1) * scale,
      y: (cell.y + 1) * scale,
      width: (cell.width - 2) * scale,
      height: (cell.height - 2) * scale,
    };
    expect(inkIn(answered!, page) - inkIn(without!, page)).toBeCloseTo(inkIn(answered!, inner), 5);
    expect(inkIn(without!, inner)).toBe(0);
  });
});

const overlap = (a: CellRectangle, b: CellRectangle): boolean =>
  a.page === b.page &&
  a.x + a.width > b.x + 0.01 &&
  b.x + b.width > a.x + 0.01 &&
  a.y + a.height > b.y + 0.01 &&
  b.y + b.height > a.y + 0.01;

describe('answers far too long', () => {
  const long = '湖潮乡青禾社区二组门牌'.repeat(12);
  const form = endorsementForm({
    chineseName: long,
    pinyinSurname: 'W'.repeat(80),
    pinyinGivenNames: 'Ab '.repeat(60),
    ethnicGroup: long,
    birthplace: { areaCode: '520111', areaName: long, street: '' },
    currentAddress: { areaCode: '520111', areaName: '', street: 'https://example.org/'.repeat(15) },
    currentPostcode: '5'.repeat(40),
    employer: `${long}\n${long}`,
    permitNumber: 'C'.repeat(60),
    emergencyName: long,
    idNumber: '5201991993041700234567890',
    isStateEmployee: true,
    delivery: 'mail',
    mailAddress: { areaCode: '520111', areaName: long, street: long },
  });
  const { cells, pageCount } = picture(form);
  const dpi = 150;
  const pages = drawPdf(valueOf(maker.formPdf(form)).pdf, dpi);

  it('never make two cells overlap', () => {
    for (const [at, cell] of cells.entries()) {
      for (const other of cells.slice(at + 1)) {
        expect(overlap(cell, other), `${cell.field} over ${other.field}`).toBe(false);
      }
    }
    expect(pages).toHaveLength(pageCount);
  });

  it('stay inside their cells, on the page', () => {
    const scale = dpi / 72;
    for (const { field, page, x, y, width, height } of cells) {
      expect(x + width).toBeLessThanOrEqual(553.1);
      expect(y + height).toBeLessThanOrEqual(796);
      // A ring between the edge of the cell and its text must be free.
      const ring = (inset: number) => ({
        x: (x + inset) * scale,
        y: (y + inset) * scale,
        width: (width - 2 * inset) * scale,
        height: (height - 2 * inset) * scale,
      });
      const raster = pages[page - 1]!;
      expect(inkIn(raster, ring(1.3)) - inkIn(raster, ring(2.8)), field).toBeCloseTo(0, 3);
    }
  });
});

describe('what looks like markup or code', () => {
  const attempts = [
    '#read("/etc/passwd")',
    '$x^2$',
    '*b*_i_',
    '`raw`',
    '\\u{202E}',
    '= title',
    '<cells>',
    '#include',
    '</text>&lt;',
  ];

  it.each(attempts)('%s is printed sign by sign', (text) => {
    const glyphs = (employer: string): number =>
      picture(endorsementForm({ employer })).pages[0]!.svg.match(/<use /g)!.length;
    expect(glyphs(text) - glyphs('')).toBe([...text.replaceAll(' ', '')].length);
  });

  it('changes no cell and no page', () => {
    const places = (employer: string) =>
      picture(endorsementForm({ employer })).cells.map(({ x, y }) => [x, y]);
    expect(places(attempts.join(''))).toEqual(places('国'));
  });

  it('is dropped where it would turn the text round', () => {
    const svg = (employer: string): string => picture(endorsementForm({ employer })).pages[0]!.svg;
    expect(svg('甲\u202E乙\u2066丙\u0007')).toBe(svg('甲乙丙'));
  });

  it('reaches no template outside the folder', () => {
    const made = maker.formPicture.bind(maker);
    expect(() => made({ ...endorsementForm(), template: '../lib/form' }, null)).toThrow(/unknown/);
  });

  it('comes out of the papers as text too', () => {
    const paper = aSlip({ matterName: '#panic("x")', hallName: '*b*', nextSteps: ['$x$', '`raw`'] });
    expect(maker.paperPicture(paper, 576).ok).toBe(true);
    expect(maker.notificationPdf(aNotification({ conditions: ['#panic("x")'] })).ok).toBe(true);
  });
});

describe('the PDF', () => {
  it('is the same byte by byte for the same document', () => {
    const [once, again] = [
      valueOf(maker.formPdf(endorsementForm())),
      valueOf(testMaker().formPdf(endorsementForm())),
    ];
    expect(Buffer.compare(once.pdf, again.pdf)).toBe(0);
  });

  it('carries its fonts, cut down to what is used', () => {
    const { pdf } = valueOf(maker.formPdf(endorsementForm({ employer: '𠮷野家' })));
    const fonts = runTool('pdffonts', ['-'], 'poppler-utils', pdf).toString('utf8').split('\n').slice(2, -1);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\+.* yes yes yes/);
    expect(pdf.length).toBeLessThan(150_000);
  });

  it('is A4', () => {
    const { pdf } = valueOf(maker.formPdf(endorsementForm()));
    expect(runTool('pdfinfo', ['-'], 'poppler-utils', pdf).toString('utf8')).toMatch(
      /Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/,
    );
  });
});
