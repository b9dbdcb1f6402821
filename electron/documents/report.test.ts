import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDocument, walkthroughDocument } from '../app/report/index.ts';
import type { ReportDocument } from '../../shared/print/index.ts';
import { languages } from '../../shared/text/index.ts';
import { aRound, aVerification, aWalkthrough, wordsOf } from '../../tests/support/report-samples.ts';
import { readCoverage } from './coverage.ts';
import {
  asPgm,
  drawPdf,
  fontFolders,
  inkIn,
  readQr,
  runTool,
  testMaker,
  valueOf,
} from './documents.fixture.ts';
import { drawable } from './glyphs.ts';
import { joined, pdfWords } from './pdf-words.fixture.ts';

/** With PICTURES=/tmp/pictures the pages are left there, to be looked at. */
const pictures = process.env['PICTURES'];

const maker = testMaker();
const coverage = readCoverage(fontFolders);
const pdfOf = (document: ReportDocument) => valueOf(maker.reportPdf(document)).pdf;
const textOf = (document: ReportDocument): string => joined(pdfWords(pdfOf(document))).normalize('NFKC');
const bare = (words: string): string =>
  drawable(words, coverage, () => {})
    .replace(/[\s\u200B\u{E000}-\u{E004}]/gu, '')
    .normalize('NFKC');

describe.each(languages)('reports in %s', (language) => {
  const words = wordsOf(language);
  const reports = {
    walkthrough: walkthroughDocument(aWalkthrough(), words),
    round: roundDocument(aRound(), words),
  };

  it.each(Object.keys(reports) as (keyof typeof reports)[])('print every word of a %s report', (name) => {
    const report = reports[name];
    const printed = textOf(report);
    const wanted = [
      report.title,
      report.subtitle,
      ...report.figures.flatMap((figure) =>
        'parts' in figure ? figure.parts.map(({ label }) => label) : [figure.label, figure.note],
      ),
      ...report.sections.flatMap((section) => {
        if (section.kind === 'timeline')
          return section.shapes.flatMap((shape) => (shape.shape === 'text' ? shape.text : []));
        const tables = section.kind === 'pair' ? [section.left, section.right] : [section];
        return tables.flatMap(({ title, note, rows }) => [
          title,
          note,
          ...rows.flat().map(({ text }) => text),
        ]);
      }),
      report.verification.anchored,
      report.verification.command,
      ...report.verification.facts.map(({ value }) => value),
    ];
    expect(wanted.filter((text) => !printed.includes(bare(text)))).toEqual([]);
    if (pictures !== undefined) writeFileSync(`${pictures}/${name}-${language}.pdf`, pdfOf(report));
  });

  it('carry the checkpoint in a code that any reader reads', { timeout: 30_000 }, () => {
    const last = drawPdf(pdfOf(reports.walkthrough), 150).at(-1)!;
    expect(readQr(asPgm(last), 'pgm')).toBe(aVerification().code);
  });

  it('draw the staircase as ink and not only as words', () => {
    const [first] = drawPdf(pdfOf(reports.walkthrough), 100);
    const { width, height } = first!;
    expect(inkIn(first!, { x: 0, y: height * 0.3, width, height: height * 0.3 })).toBeGreaterThan(2500);
  });

  it('say plainly when nothing outside the kiosk holds what they speak of', () => {
    const report = walkthroughDocument(aWalkthrough({ verification: aVerification({ anchors: [] }) }), words);
    expect(report.verification.isAnchored).toBe(false);
    expect(textOf(report)).toContain(
      bare(words.say('report:verification.anchored.none', aVerification().entries)),
    );
  });

  it('are the same bytes for the same report', () => {
    expect(Buffer.from(pdfOf(reports.round)).equals(Buffer.from(pdfOf(reports.round)))).toBe(true);
  });
});

describe('what staff wrote at the desk', () => {
  const nasty = [
    ...'#[]$*_@<>\\`=-+/~^&"\'(){}|;:%',
    '#panic("x")',
    '#read("/data.json")',
    '#set page(width: 9cm)',
    '#pagebreak()',
    '<cells>',
    '$x^2$',
    '/ term: x',
    '= heading',
    'https://example.org',
    '/*',
    '\0',
    '\x1B[31m',
    '\r\n',
    '\u202E',
    '\uD800',
    '\u{E000}',
    '\u{1F600}',
  ];
  const written = fc
    .array(fc.oneof(fc.constantFrom(...nasty), fc.constantFrom(...'窗口材料abc019'), fc.string()), {
      maxLength: 25,
    })
    .map((parts) => parts.join(''));
  /** Kinds of objects that make a PDF do more than show a page. */
  const active = /\/(?:Annots?|URI|JavaScript|JS|OpenAction|AA|EmbeddedFiles?|Launch|AcroForm|Outlines)\b/;
  const words = wordsOf('zh-CN');

  it('is printed as words and changes nothing else', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(written, (text) => {
        const report = aWalkthrough();
        const [first, ...others] = report.findings;
        const answers = { ...report.answers, hotline: { ...report.answers.hotline, told: text } };
        const document = walkthroughDocument(
          { ...report, answers, round: text, findings: [{ ...first!, text }, ...others] },
          words,
        );
        const pdf = pdfOf(document);
        expect(Buffer.from(pdf).toString('latin1')).not.toMatch(active);
        expect(runTool('pdfinfo', ['-'], 'poppler-utils', pdf).toString('utf8')).toMatch(
          /Page size:\s+595\.\d+ x 841\.\d+ pts/,
        );
        // Words of a table stand in the order of its lines; which line each sign is on is not our matter here.
        const signs = (of: string): Map<string, number> => {
          const counted = new Map<string, number>();
          for (const sign of of) counted.set(sign, (counted.get(sign) ?? 0) + 1);
          return counted;
        };
        const printed = signs(joined(pdfWords(pdf)).normalize('NFKC'));
        for (const [sign, times] of signs(bare(text)))
          expect(printed.get(sign) ?? 0).toBeGreaterThanOrEqual(times);
      }),
      { seed: 20261124, numRuns: 20 },
    );
  });

  it('stays on its paper however long it is', () => {
    const text = '窗口要的材料与指南不一致。#panic()'.repeat(70);
    const report = aWalkthrough();
    const document = walkthroughDocument(
      { ...report, findings: report.findings.map((each) => ({ ...each, text })) },
      words,
    );
    const printed = pdfWords(pdfOf(document));
    expect(
      printed.every(({ left, right, top, bottom }) => left > 20 && right < 576 && top > 10 && bottom < 836),
    ).toBe(true);
    expect(joined(printed)).toContain(text.slice(0, 20));
  });
});
