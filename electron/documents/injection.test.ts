import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCoverage } from './coverage.ts';
import { endorsementForm, fontFolders, runTool, testMaker, valueOf } from './documents.fixture.ts';
import { drawable } from './glyphs.ts';
import { isIn, joined, pdfWords } from './pdf-words.fixture.ts';

/** Whatever is typed changes the printed words and nothing else. */

const maker = testMaker();
const coverage = readCoverage(fontFolders);

const nasty = [
  ...'#[]$*_@<>\\`=-+/~^&"\'(){}|;:%',
  '#panic("x")',
  '#read("/data.json")',
  '#set page(width: 9cm)',
  '#pagebreak()',
  '<cells>',
  '@cells',
  '$x^2$',
  'https://example.org',
  '\\u{41}',
  '//',
  '/*',
  '/JS (x)',
  'endobj',
  ') Tj',
  '\0',
  '\x07',
  '\x1B[31m',
  '\x1B@',
  '\t',
  '\r\n',
  '\n',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\u{E000}',
  '\u{E001}',
  '\u{10FFFF}',
  '\u2028',
  '\u{1F600}',
  'é',
];
const typed = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.constantFrom(...'国家政务abcXYZ019'), fc.string()), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));

/** What poppler can read of a text: no spaces, no drawn signs. */
const readable = (text: string): string =>
  drawable(text, coverage, () => {})
    .replace(/[\s\u{E000}-\u{E004}]/gu, '')
    .normalize('NFKC');

const infoOf = (pdf: Uint8Array): string =>
  runTool('pdfinfo', ['-'], 'poppler-utils', pdf)
    .toString('utf8')
    .replace(/^File size:.*$/m, '');

/** Kinds of objects that make a PDF do more than show a page. */
const active = /\/(?:Annots?|URI|JavaScript|JS|OpenAction|AA|EmbeddedFiles?|Launch|AcroForm|Outlines)\b/;

const formWith = (employer: string) => {
  const document = endorsementForm();
  const fields = { ...document.printed.fields, employer: { text: employer } };
  return { ...document, printed: { ...document.printed, fields } };
};

const plain = valueOf(maker.formPdf(formWith('国'))).pdf;

it('prints any typed characters as words and changes nothing else', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(typed, (text) => {
      const document = formWith(text);
      const { pdf } = valueOf(maker.formPdf(document));
      const { cells } = valueOf(maker.formPicture(document, null));
      const words = pdfWords(pdf);
      const cell = cells.find(({ field }) => field === 'employer')!;
      const inCell = joined(words.filter((word) => isIn(word, cell))).normalize('NFKC');
      const wanted = readable(text);
      if (inCell === '见续页1') expect(joined(words).normalize('NFKC')).toContain(wanted);
      else expect([...inCell].sort().join('')).toBe([...wanted].sort().join(''));
      expect(Buffer.from(pdf).toString('latin1')).not.toMatch(active);
      if (cells.every(({ page }) => page === 1) && inCell !== '见续页1')
        expect(infoOf(pdf)).toBe(infoOf(plain));
    }),
    { seed: 20261123, numRuns: 25 },
  );
});

it('prints 10,000 characters of markup whole, on pages of its own', () => {
  const text = '#panic("x")$*_<a>@b`\\'.repeat(480).slice(0, 10_000);
  const { pdf, pages } = valueOf(maker.formPdf(formWith(text)));
  expect(pages).toBeGreaterThan(1);
  expect(Buffer.from(pdf).toString('latin1')).not.toMatch(active);
  const last = pdfWords(pdf).filter(({ page, top, bottom }) => page > 1 && top > 43 && bottom < 797);
  expect(joined(last)).toContain(text);
});
