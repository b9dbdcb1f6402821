import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers, AnswerValue, Field, FormDefinition } from '../../shared/form/index.ts';
import { visiblePages } from '../../shared/form/index.ts';
import {
  drawPdf,
  formDefinition,
  formDocument,
  resourcesFolder,
  templatesFolder,
  testMaker,
  valueOf,
} from './documents.fixture.ts';

/** Holds every template against its form. `PICTURES=folder` keeps the pages as PNG, to be looked at. */

const maker = testMaker();
const picturesFolder = process.env['PICTURES'];
/** Without the one that draws nothing itself: it prints on PDFs. */
const templates = readdirSync(join(templatesFolder, 'forms'))
  .map((file) => file.replace(/\.typ$/, ''))
  .filter((template) => template !== 'official');
const definitions = readdirSync(join(resourcesFolder, 'catalogue', 'forms'))
  .map((file) => formDefinition(file.replace(/\.yaml$/, '')))
  .filter(({ template }) => templates.includes(template));

/** An answer of each kind; `option` picks among the options, so that every condition holds once. */
function answerTo(field: Field, option: number): AnswerValue {
  switch (field.kind) {
    case 'choice':
      return field.options[option % field.options.length]!.value;
    case 'multiChoice':
      return field.options.map(({ value }) => value);
    case 'yesNo':
      return option % 2 === 0;
    case 'address':
      return {
        areaCode: '520111',
        areaName: '贵州省贵阳市花溪区',
        street: field.street ? '清溪路 1 号' : '',
      };
    case 'date':
      return '2026-11-24';
    case 'residentId':
      return '520199199304170023';
    case 'socialCreditCode':
      return '91520000MA6XXXXX0X';
    case 'mobile':
      return '13800138000';
    case 'landline':
      return '0851-88880000';
    case 'email':
      return 'nobody@example.org';
    case 'number':
    case 'money':
      return '120';
    case 'longText':
      return '说明文字'.repeat(20);
    default:
      return field.kind === 'personName' ? '罗雨桐' : '样张文字';
  }
}

function answersTo(definition: FormDefinition, option: number): Answers {
  return Object.fromEntries(
    definition.pages.flatMap((page): [string, AnswerValue][] => {
      const answers = page.fields.map((field): [string, AnswerValue] => [field.id, answerTo(field, option)]);
      if (page.repeat === undefined) return answers;
      const count = Math.min(page.repeat.max, Math.max(page.repeat.min, 2));
      return [[page.id, Array.from({ length: count }, () => Object.fromEntries(answers))]];
    }),
  );
}

const mostOptions = (definition: FormDefinition): number =>
  Math.max(
    2,
    ...definition.pages.flatMap(({ fields }) =>
      fields.map((field) => (field.kind === 'choice' ? field.options.length : 1)),
    ),
  );

function keep(name: string, pictures: readonly string[]): void {
  if (picturesFolder === undefined) return;
  mkdirSync(picturesFolder, { recursive: true });
  pictures.forEach((svg, at) =>
    writeFileSync(join(picturesFolder, `${name}-${at + 1}.png`), maker.svgToPng(svg, 1190)),
  );
}

it('every template belongs to a form', () => {
  expect(new Set(definitions.map(({ template }) => template))).toEqual(new Set(templates));
});

describe.each(definitions.map((definition) => ({ id: definition.id, definition })))(
  'the form $id',
  ({ id, definition }) => {
    it('can be printed blank', () => {
      const { pictures, pdf, pages } = valueOf(
        maker.formPdf({ ...formDocument(definition, {}), withPictures: true }),
      );
      keep(`${id}-blank`, pictures);
      expect(drawPdf(pdf, 30)).toHaveLength(pages);
    });

    it.each(Array.from({ length: mostOptions(definition) }, (_, option) => option))(
      'has one cell for each field that is asked (answers %i)',
      (option) => {
        const answers = answersTo(definition, option);
        const document = formDocument(definition, answers);
        if (option < 2)
          keep(
            `${id}-filled-${option}`,
            valueOf(maker.formPdf({ ...document, withPictures: true })).pictures,
          );
        const { cells, missingCharacters } = valueOf(maker.formPicture(document, null));
        const asked = visiblePages(definition, answers).flatMap((visible) =>
          visible.repeated
            ? visible.items.flatMap(({ fields }, item) => fields.map((field) => `${field.id} ${item}`))
            : visible.fields.map((field) => field.id),
        );
        const drawn = cells.map(({ field, item }) => (item === null ? field : `${field} ${item}`));
        expect(asked.filter((field) => !drawn.includes(field))).toEqual([]);
        expect(drawn.filter((field, at) => drawn.indexOf(field) !== at)).toEqual([]);
        expect(missingCharacters).toEqual([]);
      },
    );

    it('keeps its cells apart and on the page', () => {
      const { cells, pageCount } = valueOf(
        maker.formPicture(formDocument(definition, answersTo(definition, 0)), null),
      );
      for (const [at, cell] of cells.entries()) {
        expect(cell.page).toBeLessThanOrEqual(pageCount);
        expect(cell.x + cell.width, cell.field).toBeLessThanOrEqual(553.1);
        expect(cell.y + cell.height, cell.field).toBeLessThanOrEqual(796);
        const over = cells
          .slice(at + 1)
          .filter(
            (other) =>
              other.page === cell.page &&
              Math.min(cell.x + cell.width, other.x + other.width) - Math.max(cell.x, other.x) > 0.01 &&
              Math.min(cell.y + cell.height, other.y + other.height) - Math.max(cell.y, other.y) > 0.01,
          );
        expect(over.map(({ field }) => `${cell.field} over ${field}`)).toEqual([]);
      }
    });
  },
);
