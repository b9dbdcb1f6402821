import { describe, expect, it } from 'vitest';
import type { PrintedForm } from '../../shared/form/index.ts';
import type { FormDocument } from './document.ts';
import { formDefinition, formDocument, testMaker, valueOf } from './documents.fixture.ts';
import { isIn, joined, pdfWords } from './pdf-words.fixture.ts';

/** What a cell cannot hold: all of it is on the paper, in the cell or on the continuation sheet that names the field. */

const maker = testMaker();

/** A character that stands on no form, so that every one on the paper was typed. */
const typed = '麟';

const withText = (id: string, field: string, text: string): FormDocument => {
  const document = formDocument(formDefinition(id), {});
  const printed: PrintedForm = {
    ...document.printed,
    fields: { ...document.printed.fields, [field]: { text } },
  };
  return { ...document, printed };
};

const cases = [
  { id: 'hk-macao-endorsement', field: 'employer' },
  { id: 'hk-macao-endorsement', field: 'ethnicGroup' },
  { id: 'company-registration', field: 'companyName' },
];

describe.each(cases)('the cell $field of $id', ({ id, field }) => {
  const name = formDefinition(id)
    .pages.flatMap(({ fields }) => fields)
    .find((one) => one.id === field)!.label['zh-CN'];

  it.each([1, 8, 30, 45, 90, 180, 400, 1000, 10_000])('has every one of %i characters, none cut', (count) => {
    const document = withText(id, field, typed.repeat(count));
    const { cells, pageCount } = valueOf(maker.formPicture(document, null));
    const words = pdfWords(valueOf(maker.formPdf(document)).pdf);
    const cell = cells.find((one) => one.field === field)!;
    const mine = words.filter(({ text }) => text.includes(typed));
    expect([...joined(mine)].filter((character) => character === typed)).toHaveLength(count);

    const inCell = mine.filter((word) => word.page === cell.page && isIn(word, cell));
    for (const word of inCell) {
      expect(word.left).toBeGreaterThanOrEqual(cell.x);
      expect(word.right).toBeLessThanOrEqual(cell.x + cell.width);
      expect(word.top).toBeGreaterThanOrEqual(cell.y - 1);
      expect(word.bottom).toBeLessThanOrEqual(cell.y + cell.height + 1);
    }
    if (inCell.length === mine.length) return;
    // Else the whole answer is on the sheet, and the cell says where.
    expect(inCell).toEqual([]);
    expect(joined(words.filter((word) => isIn(word, cell)))).toBe('见续页1');
    const lastOfForm = Math.max(...cells.map(({ page }) => page));
    for (const word of mine) {
      expect(word.page).toBeGreaterThan(lastOfForm);
      expect(word.left).toBeGreaterThanOrEqual(42);
      expect(word.right).toBeLessThanOrEqual(553.5);
      expect(word.bottom).toBeLessThanOrEqual(797);
    }
    expect(joined(words.filter(({ page }) => page === lastOfForm + 1))).toContain(`1${name}`);
    expect(Math.max(...words.map(({ page }) => page))).toBe(pageCount);
  });
});

it('sends several answers to the sheet under numbers of their own', () => {
  const document = withText('hk-macao-endorsement', 'employer', typed.repeat(5000));
  const fields = { ...document.printed.fields, ethnicGroup: { text: '鹏'.repeat(500) } };
  const { pdf } = valueOf(maker.formPdf({ ...document, printed: { ...document.printed, fields } }));
  const text = joined(pdfWords(pdf));
  expect(text).toMatch(/1民族鹏{500}2工作单位麟/);
});
