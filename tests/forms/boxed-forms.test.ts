import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { companyForm } from '../../shared/form/form.fixture.ts';
import { checkDefinition, standardLayout } from '../../shared/form/index.ts';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import {
  formDefinition,
  formDocument,
  testMaker,
  valueOf,
} from '../../electron/documents/documents.fixture.ts';

const pictures = process.env['PICTURES'];
const maker = testMaker();

describe('a form without a layout of its own', () => {
  it.each([
    'hk-macao-endorsement',
    'company-registration',
    'driving-licence-renewal',
    'food-business-licence',
  ])('%s has a place for every answer in the standard table', (id) => {
    const form = { ...formDefinition(id), template: 'boxed' };
    expect(checkDefinition({ ...form, layout: standardLayout(form) })).toEqual([]);
    const drawn = valueOf(maker.formPicture(formDocument(form, {}), null));
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      drawn.pages.forEach((page, at) =>
        writeFileSync(join(pictures, `${id}-${at + 1}.png`), maker.svgToPng(page.svg, 1000)),
      );
    }
    const shown = new Set(drawn.cells.map(({ field }) => field));
    const always = form.pages
      .filter(({ showWhen, repeat }) => showWhen === undefined && repeat === undefined)
      .flatMap(({ fields }) => fields.filter(({ showWhen }) => showWhen === undefined));
    for (const { id: field } of always) expect(shown, field).toContain(field);
  });

  it('shows the boxes of a choice in an item nobody has filled in', () => {
    const form = { ...formDefinition('company-registration'), template: 'boxed' };
    const { printed } = formDocument(form, {});
    const drawn = printed.layout!.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'row' ? row.cells : [])).filter((cell) => cell.kind === 'boxes'),
    );
    const inItems = drawn.flatMap((cell) =>
      'page' in cell && cell.page !== undefined
        ? [printed.repeats[cell.page]![cell.item!]![cell.field]!]
        : [],
    );
    expect(inItems.length).toBeGreaterThan(0);
    for (const value of inItems) expect(value).toHaveProperty('options.0.chosen', false);
  });

  it('is what a definition has that names no template', () => {
    const { template: _, ...rest } = companyForm();
    expect(formDefinitionSchema.parse(rest).template).toBe('boxed');
  });
});

describe('a form with a layout of its own', () => {
  const drawn = (id: string) => {
    const document = formDocument(formDefinition(id), {});
    valueOf(maker.formPicture(document, null));
    return document.printed.layout!.flatMap(({ rows }) => rows);
  };

  it("says what stands in the photograph's frame, or leaves it that of a passport", () => {
    const notes = (id: string) =>
      drawn(id)
        .flatMap((row) => (row.kind === 'row' ? row.cells : []))
        .flatMap((cell) => (cell.kind === 'photo' ? [cell.note] : []));
    expect(notes('teacher-qualification')).toEqual(['25 × 35 mm\n一寸白底']);
    expect(notes('ordinary-passport')).toEqual([null]);
  });

  it("has a place for an organisation's seal where it says so", () => {
    const seals = (id: string) => drawn(id).flatMap((row) => (row.kind === 'declaration' ? [row.seal] : []));
    expect(seals('road-transport-permit')).toEqual(['（盖章）']);
    expect(seals('ordinary-passport')).toEqual([null]);
  });
});
