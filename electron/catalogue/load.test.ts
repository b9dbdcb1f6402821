import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCatalogueFolder, shippedCatalogue, type CatalogueFolder } from './catalogue.fixture.ts';
import { checkCatalogue, loadCatalogue } from './load.ts';
import { formatProblem } from './problem.ts';

const guide = 'matters/driving-licence-renewal.yaml';
const form = 'forms/driving-licence-renewal.yaml';

let folder: CatalogueFolder;
beforeEach(() => (folder = aCatalogueFolder()));
afterEach(() => folder.dispose());

/** The number of the first line that contains `part`, counted here and not by the code under test. */
function lineOf(file: string, part: string): number {
  const index = readFileSync(join(folder.path, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(part));
  if (index < 0) throw new Error(`${file} has no line with ${part}`);
  return index + 1;
}

async function problems(): Promise<string[]> {
  const loaded = await loadCatalogue(folder.path);
  return loaded.ok ? [] : loaded.error.map(formatProblem);
}

describe('a sound catalogue', () => {
  it('loads, and finds departments, windows, matters and forms by name', async () => {
    const loaded = await loadCatalogue(folder.path);
    if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
    const matter = loaded.value.matter('driving-licence-renewal');
    expect(matter?.window).toBe('A33');
    expect(loaded.value.window('A33')?.department).toBe('public-security');
    expect(loaded.value.department('public-security')?.shortName['zh-CN']).toBe('公安局');
    expect(loaded.value.form('driving-licence-renewal')?.pages.length).toBeGreaterThan(0);
  });
  it('gives a matter only in the version that is asked for', async () => {
    const loaded = await loadCatalogue(folder.path);
    if (!loaded.ok) throw new Error('does not load');
    expect(loaded.value.matter('driving-licence-renewal', 1)).not.toBeNull();
    expect(loaded.value.matter('driving-licence-renewal', 2)).toBeNull();
  });
});

describe('the shipped catalogue', () => {
  it('has no problem, not even a warning', async () => {
    const report = await checkCatalogue(shippedCatalogue);
    expect(report.problems.map(formatProblem)).toEqual([]);
    expect(report.counts?.departments).toBe(21);
  });
});

describe('a problem names file, line, field and what is expected', () => {
  it('for a wrong kind of value', async () => {
    folder.edit(guide, (text) => text.replace('originals: 1', 'originals: one'));
    const line = lineOf(guide, 'originals: one');
    expect(await problems()).toEqual([`${guide}:${line} materials[0].originals: expected a number`]);
  });
  it('for a value that is not in a list', async () => {
    folder.edit(guide, (text) => text.replace('audience: individual', 'audience: everybody'));
    const line = lineOf(guide, 'audience: everybody');
    expect(await problems()).toEqual([
      `${guide}:${line} audience: expected one of individual, enterprise, both`,
    ]);
  });
  it('for a missing field, on the line of what it is missing from', async () => {
    folder.edit(guide, (text) => text.replace(/ {2}fromYuan: .*\n/, ''));
    const line = lineOf(guide, 'fee:');
    expect(await problems()).toEqual([`${guide}:${line} fee.fromYuan: expected a number; it is missing`]);
  });
  it('for a misspelt field', async () => {
    folder.edit(guide, (text) => text.replace('mailIn:', 'mailin:'));
    const line = lineOf(guide, 'mailin:');
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'online:')} online.mailIn: expected true or false; it is missing`,
      `${guide}:${line} online.mailin: expected no such field; check its spelling or remove it`,
    ]);
  });
  it('for an English text that is missing', async () => {
    folder.edit('hall.yaml', (text) => text.replace(/, en: Gui.*Centre }/, ' }'));
    expect(await problems()).toEqual([
      `hall.yaml:${lineOf('hall.yaml', 'name: { zh-CN: 贵安新区政务服务中心')} name.en: expected text (in quotes if it looks like a number); it is missing`,
    ]);
  });
  it('for a telephone number in another form, in the words of the schema', async () => {
    folder.edit(guide, (text) => text.replace(/phone: '?12123'?/, "phone: '+86 1'"));
    const line = lineOf(guide, '+86 1');
    expect(await problems()).toEqual([
      `${guide}:${line} hotline.phone: expected a telephone number, area code with a hyphen`,
    ]);
  });
  it('for a case that calls for a material, alone or in a list', async () => {
    folder.edit(guide, (text) => text.replace('        - agent\n', '        - 7\n'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, '- 7')} materials[5].neededWhen.anyOf[0]: expected text (in quotes if it looks like a number)`,
    ]);
  });
  it('for text that is not YAML', async () => {
    folder.edit('windows.yaml', (text) => `${text}- number: "A40\n`);
    expect((await problems())[0]).toMatch(/^windows\.yaml:\d+ \(file\): expected well-formed YAML: /);
  });
  it('for a file that is missing, or not in UTF-8', async () => {
    folder.write('hall.yaml', new Uint8Array([0xb9, 0xf3, 0xb0, 0xb2]));
    expect(await problems()).toEqual([
      'hall.yaml:1 (file): expected text in UTF-8; save the file in that encoding',
    ]);
    folder.dispose();
    expect(await problems()).toContain('departments.yaml:1 (file): expected this file; it is missing');
    folder = aCatalogueFolder();
  });
  it('and all problems of all files come at once', async () => {
    folder.edit(guide, (text) => text.replace('version: 1', 'version: 0'));
    folder.edit(form, (text) => text.replace('schemaVersion: 1', 'schemaVersion: 9'));
    expect((await problems()).map((problem) => problem.split(' ')[1])).toEqual(
      expect.arrayContaining(['schemaVersion:']),
    );
    expect(new Set((await problems()).map((problem) => problem.split(':')[0]))).toEqual(
      new Set([guide, form]),
    );
  });
});

describe('what files say of each other', () => {
  it('a department that there is not', async () => {
    folder.edit(guide, (text) => text.replace('department: public-security', 'department: police'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'department: police')} department: expected the id of a department in departments.yaml`,
      `${guide}:${lineOf(guide, 'window: A33')} window: expected a window of police; A33 belongs to public-security`,
    ]);
  });
  it('a window of another department, or none at all', async () => {
    folder.edit(guide, (text) => text.replace('window: A33', 'window: B08'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'window: B08')} window: expected a window of public-security; B08 belongs to human-resources`,
    ]);
    folder.edit(guide, (text) => text.replace('window: B08', 'window: Z99'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'window: Z99')} window: expected the number of a window in windows.yaml`,
    ]);
  });
  it('a form that there is not', async () => {
    folder.edit(guide, (text) => text.replace('form: driving-licence-renewal', 'form: renewal'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'form: renewal')} form: expected the id of a form; there is no forms/renewal.yaml`,
    ]);
  });
  it('a form that is not printed as often as it is to be brought', async () => {
    folder.edit(form, (text) => `${text}print: { copies: 2 }\n`);
    expect(await problems()).toEqual([
      expect.stringMatching(
        /^matters\S+:\d+ materials\[2\]\.originals: expected 2, as its form is printed in so many copies$/,
      ),
    ]);
    folder.edit(form, (text) => text.replace('print: { copies: 2 }', 'print: { copies: 2, sides: both }'));
    expect((await problems())[0]).toBe(
      `${form}:${lineOf(form, 'sides: both')} print.sides: expected one of one-sided, two-sided-long-edge, two-sided-short-edge`,
    );
  });
  it('an answer that the form does not offer', async () => {
    folder.edit(guide, (text) => text.replace('        - agent\n', '        - friend\n'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'anyOf:')} materials[5].neededWhen.anyOf: expected some of self, agent; not friend`,
    ]);
  });
  it('a question that the form does not ask', async () => {
    folder.edit(guide, (text) => text.replace('field: appliesAs', 'field: colour'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'field: colour')} materials[5].neededWhen.field: expected a choice or yes/no field of the form driving-licence-renewal`,
    ]);
  });
  it('a code that is not the name of its file', async () => {
    folder.edit(guide, (text) => text.replace('code: driving-licence-renewal', 'code: renewal'));
    expect(await problems()).toEqual([
      `${guide}:${lineOf(guide, 'code: renewal')} code: expected "driving-licence-renewal", as the file is called`,
    ]);
  });
  it('a window number given twice', async () => {
    folder.edit('windows.yaml', (text) => text.replace('number: A31', 'number: A30'));
    const line = lineOf('windows.yaml', 'number: A30') + 6;
    expect(await problems()).toEqual([
      `windows.yaml:${line} [1].number: expected a number that no other window has`,
    ]);
  });
  it('a window in a zone that its floor has not', async () => {
    folder.edit('windows.yaml', (text) => text.replace('zone: A', 'zone: C'));
    expect(await problems()).toEqual([
      `windows.yaml:${lineOf('windows.yaml', 'zone: C')} [0].zone: expected a zone that hall.yaml has on floor 1`,
    ]);
  });
  it('a form that cannot be filled in', async () => {
    folder.edit(form, (text) =>
      text.replace(/^( +)- id: (\w+)$/m, '$1- id: $2\n$1  showWhen: { field: nowhere, op: answered }'),
    );
    expect((await problems()).join('\n')).toMatch(/showWhen\.field: expected a form that can be filled in: /);
  });
});
