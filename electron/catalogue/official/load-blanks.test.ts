import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCatalogueFolder, type CatalogueFolder } from '../catalogue.fixture.ts';
import { checkCatalogue, loadCatalogue } from '../load.ts';
import { formatProblem } from '../problem.ts';
import { aBlank, lock } from './official.fixture.ts';

const form = 'forms/official-sample.yaml';
const head = `schemaVersion: 1
id: official-sample
version: 1
edition: '1'
template: official
official: { file: official/blank.pdf }
title: { zh-CN: 表, en: Form }
declaration: { zh-CN: 真实, en: It is true }
pages:
  - id: person
    title: { zh-CN: 您是？, en: Who are you? }
    fields:
      - { id: name, kind: personName, label: { zh-CN: 姓名, en: Name } }
      - { id: mobile, kind: mobile, label: { zh-CN: 电话, en: Mobile } }
`;

let folder: CatalogueFolder;
beforeEach(() => {
  folder = aCatalogueFolder();
  mkdirSync(join(folder.path, 'official'));
  folder.write(form, head);
});
afterEach(() => folder.dispose());

const problems = async (): Promise<string[]> =>
  (await checkCatalogue(folder.path)).problems.map(formatProblem);
const at = (rest: string): string => `${form}:${rest}`;

describe('a form on its official PDF', () => {
  it('has a place for every answer', async () => {
    folder.write('official/blank.pdf', await aBlank(['name', 'mobile']));
    expect(await problems()).toEqual([]);
    const loaded = await loadCatalogue(folder.path);
    if (!loaded.ok) throw new Error('does not load');
    expect(Object.keys(loaded.value.blank('official-sample')!.cells)).toEqual(['name', 'mobile']);
  });

  it('may have its places in the definition', async () => {
    folder.write('official/blank.pdf', await aBlank(['full']));
    folder.edit(form, (text) =>
      text.replace(
        'blank.pdf }',
        'blank.pdf, fields: { name: full, mobile: { page: 1, x: 10, y: 20, width: 90, height: 20 } } }',
      ),
    );
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['is missing', null, 'the official PDF; there is no official/blank.pdf'],
    ['is no PDF', 'hello', 'a PDF; official/blank.pdf is something else'],
    ['is damaged', '%PDF-1.7\nhello', 'a PDF that can be read; official/blank.pdf is damaged, save it anew'],
  ])('is not used when the file %s', async (_, content, expected) => {
    if (content !== null) folder.write('official/blank.pdf', content);
    expect(await problems()).toEqual([at(`6 official.file: expected ${expected}`)]);
    expect((await loadCatalogue(folder.path)).ok).toBe(false);
  });

  it('is not used when the file is encrypted', async () => {
    folder.write('official/blank.pdf', await lock(await aBlank(['name', 'mobile'])));
    expect(await problems()).toEqual([
      at(
        '6 official.file: expected a PDF without password or protection; official/blank.pdf is encrypted, save it without',
      ),
    ]);
    expect((await loadCatalogue(folder.path)).ok).toBe(false);
  });

  it('names a question without a place, and a field without a question', async () => {
    folder.write('official/blank.pdf', await aBlank(['name', 'stamp']));
    expect(await problems()).toEqual([
      at(
        '14 pages[0].fields[1].id: expected a place on official/blank.pdf: a field "mobile" there, or a rectangle',
      ),
      at(
        '6 official: expected a question that fills the field "stamp" of official/blank.pdf, or its name in byHand (warning)',
      ),
    ]);
  });

  it('names a rectangle that is not on the paper', async () => {
    folder.write('official/blank.pdf', await aBlank(['name']));
    folder.edit(form, (text) =>
      text.replace(
        'blank.pdf }',
        'blank.pdf, fields: { mobile: { page: 2, x: 10, y: 20, width: 90, height: 20 } } }',
      ),
    );
    expect(await problems()).toEqual([
      at('6 official.fields.mobile: expected a rectangle on the paper; page 2, 10/20, 90 × 20 is not'),
    ]);
  });
});
