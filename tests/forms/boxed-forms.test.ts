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

  it('is what a definition has that names no template', () => {
    const { template: _, ...rest } = companyForm();
    expect(formDefinitionSchema.parse(rest).template).toBe('boxed');
  });
});
