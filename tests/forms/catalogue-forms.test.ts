import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../electron/catalogue/index.ts';
import {
  fontFoldersOf,
  forkWorker,
  startDocuments,
  type Documents,
  type FormDocument,
} from '../../electron/documents/index.ts';
import {
  acceptAll,
  fieldsOfStep,
  firstStep,
  nextStep,
  toPrintedForm,
  type Answers,
  type Field,
  type FormDefinition,
} from '../../shared/form/index.ts';
import type { CellRectangle } from '../../shared/contract/index.ts';
import { sampleAnswers } from '../support/sample-answers.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const today = '2026-11-23';

const loaded = await loadCatalogue(here('../../resources/catalogue'));
if (!loaded.ok) throw new Error(loaded.error.map(({ expected }) => expected).join('\n'));
const { forms, matters, blank } = loaded.value;

/** Every way through a form that differs: each time another option of every choice is taken. */
function variants(definition: FormDefinition): Answers[] {
  const most = Math.max(
    ...definition.pages.flatMap(({ fields }) =>
      fields.map((field) => (field.kind === 'choice' ? field.options.length : 2)),
    ),
  );
  return Array.from({ length: most }, (_, turn) =>
    sampleAnswers(definition, {
      pick: (field: Field) =>
        field.kind === 'choice'
          ? field.options[turn % field.options.length]!.value
          : turn % 2
            ? 'no'
            : undefined,
    }),
  );
}

const documentOf = (definition: FormDefinition, answers: Answers): FormDocument => ({
  template: definition.template,
  official: blank(definition.id),
  printed: toPrintedForm(definition, answers, { language: 'zh-CN', masked: false }),
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

/** Everything asked on the way: field id and, on a repeated page, the item. */
function asked(definition: FormDefinition, answers: Answers): { field: string; item: number | null }[] {
  const cells: { field: string; item: number | null }[] = [];
  for (
    let step = firstStep(definition, answers);
    step !== 'check';
    step = nextStep(definition, answers, step)
  ) {
    const { page } = step;
    if (step.kind === 'page') {
      for (const field of fieldsOfStep(definition, answers, step))
        cells.push({ field: field.id, item: null });
    } else {
      const items = answers[page] as readonly Answers[];
      items.forEach((_, item) => {
        for (const field of fieldsOfStep(definition, answers, { kind: 'item', page, item }))
          cells.push({ field: field.id, item });
      });
      if (step.kind === 'item') step = { kind: 'list', page };
    }
  }
  return cells;
}

const overlap = (a: CellRectangle, b: CellRectangle): boolean =>
  a.page === b.page &&
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;

/** How many items of its page a field has a line for; items without one stand on the continuation sheet. */
function roomFor(definition: FormDefinition, field: string): number {
  const page = definition.pages.find(({ fields }) => fields.some(({ id }) => id === field))!;
  return blank(definition.id)?.items[page.id]?.length ?? Infinity;
}

describe('the forms of the sample catalogue', () => {
  let documents: Documents;
  beforeAll(() => {
    documents = startDocuments({
      spawn: () => forkWorker(here('../../electron/documents/worker.ts')),
      resourcesFolder: here('../../resources'),
      fontFolders: fontFoldersOf(here('../../node_modules')),
    });
  });
  afterAll(() => documents.close());

  it('has a form for each of its matters', () => {
    expect(forms.map(({ id }) => id).sort()).toEqual(matters.map(({ code }) => code).sort());
  });

  for (const definition of forms) {
    it(`${definition.id}: every way through it is valid, and every answer has a cell of its own on paper`, async () => {
      for (const raw of variants(definition)) {
        const { problems, answers } = acceptAll(definition, raw, today);
        expect(problems).toEqual([]);
        const picture = await documents.formPicture(documentOf(definition, answers), null);
        if (!picture.ok) throw new Error(`${picture.error.message} ${picture.error.where}`);
        const { cells, missingCharacters } = picture.value;
        expect(missingCharacters).toEqual([]);
        const has = (field: string, item: number | null): boolean =>
          (item !== null && item >= roomFor(definition, field)) ||
          cells.some((cell) => cell.field === field && cell.item === item);
        expect(asked(definition, answers).filter(({ field, item }) => !has(field, item))).toEqual([]);
        const colliding = cells.flatMap((cell, n) =>
          cells.slice(n + 1).filter((other) => overlap(cell, other)),
        );
        expect(colliding).toEqual([]);
      }
    });
  }
});
