import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../electron/catalogue/index.ts';
import { fontFoldersOf, forkWorker, startDocuments, type Documents } from '../../electron/documents/index.ts';
import { toPrintedForm, type Answers } from '../../shared/form/index.ts';
import { runTool } from '../../electron/documents/documents.fixture.ts';

/** The shipped form on its PDF blank, as it comes out on paper. */

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const loaded = await loadCatalogue(here('../../resources/catalogue'));
if (!loaded.ok) throw new Error('the catalogue does not load');
const definition = loaded.value.form('provident-fund-rent')!;
const blank = loaded.value.blank('provident-fund-rent')!;

const typed = '麟';
const answers = (remarks: string, members: number): Answers => ({
  name: '罗雨桐',
  idNumber: '520199199304170023',
  maritalStatus: 'married',
  remarks,
  family: Array.from({ length: members }, (_, n) => ({ memberName: `罗小${'甲乙丙'[n]}`, memberId: '' })),
});

describe('a form on its official blank', () => {
  let documents: Documents;
  beforeAll(() => {
    documents = startDocuments({
      spawn: () => forkWorker(here('../../electron/documents/worker.ts')),
      resourcesFolder: here('../../resources'),
      fontFolders: fontFoldersOf(here('../../node_modules')),
    });
  });
  afterAll(() => documents.close());

  async function words(remarks: string, members = 0) {
    const made = await documents.formPdf({
      template: definition.template,
      official: blank,
      printed: toPrintedForm(definition, answers(remarks, members), { language: 'zh-CN', masked: false }),
      meta: {
        matterName: definition.title['zh-CN'],
        matterCode: '520000000000',
        reference: '7KQ4-M2XD-93HT',
        kioskName: '自助机 03',
        printedAt: '2026-11-24 10:02',
        edition: definition.edition,
        declaration: definition.declaration['zh-CN'],
        qrText: '7KQ4-M2XD-93HT',
        language: 'en',
      },
    });
    if (!made.ok) throw new Error(made.error.message);
    const html = runTool('pdftotext', ['-bbox', '-', '-'], 'poppler-utils', made.value.pdf).toString('utf8');
    return html.split('<page ').flatMap((part, page) =>
      [...part.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text]) => ({
          page,
          text: text!,
          x: [Number(left), Number(right)] as const,
          y: [Number(top), Number(bottom)] as const,
        }),
      ),
    );
  }

  it('has the words of the blank, the answers in their places and the reference', async () => {
    const all = await words('');
    const text = all.map((word) => word.text).join('');
    for (const part of ['住房公积金租房提取申请表', '罗雨桐', '7KQ4-M2XD-93HT']) expect(text).toContain(part);
    const cell = blank.cells['name']!;
    const name = all.find((word) => word.text === '罗雨桐')!;
    if (cell.kind !== 'text') throw new Error('a name is text');
    expect(name.x[0]).toBeGreaterThanOrEqual(cell.place.x);
    expect(name.y[0]).toBeGreaterThan(cell.place.y - 1);
    expect(name.y[1]).toBeLessThan(cell.place.y + cell.place.height + 1);
  });

  it.each([1, 40, 120, 200, 300, 1000, 10_000])(
    'has every one of %i characters, none outside',
    async (count) => {
      const all = await words(typed.repeat(count));
      const mine = all.filter(({ text }) => text.includes(typed));
      expect(
        mine
          .map(({ text }) => text)
          .join('')
          .split(typed).length - 1,
      ).toBe(count);
      const cell = blank.cells['remarks']!;
      if (cell.kind !== 'text') throw new Error('remarks are text');
      const { x, y, width, height } = cell.place;
      for (const word of mine.filter(({ page }) => page === 1)) {
        expect(word.x[0]).toBeGreaterThanOrEqual(x);
        expect(word.x[1]).toBeLessThanOrEqual(x + width);
        expect(word.y[0]).toBeGreaterThanOrEqual(y - 1);
        expect(word.y[1]).toBeLessThanOrEqual(y + height + 1);
      }
      if (mine.some(({ page }) => page > 1)) {
        expect(mine.every(({ page }) => page > 1)).toBe(true);
        const text = all.map((word) => word.text).join('');
        expect(text).toContain('见续页1');
        expect(text).toContain('情况说明麟');
      }
    },
  );

  it('writes the items that the blank has no line for on the continuation sheet', async () => {
    const all = await words('', 3);
    expect(all.filter(({ page }) => page === 1).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['罗小甲', '罗小乙']),
    );
    expect(
      all
        .filter(({ page }) => page === 2)
        .map(({ text }) => text)
        .join(''),
    ).toContain('姓名：罗小丙');
  });
});
