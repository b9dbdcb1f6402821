import { checkDefinition } from '../../shared/form/index.ts';
import { checkReferencesOf } from '../../shared/matter/checks.ts';
import type { Matter } from '../../shared/matter/index.ts';
import type { CatalogueProblem } from './problem.ts';
import type { CatalogueSources } from './read-folder.ts';
import type { YamlSource } from './yaml-source.ts';

/** What the files of a catalogue say of each other: every name exists, once, and every form can be filled in. */
export function checkReferences(sources: CatalogueSources): CatalogueProblem[] {
  return [
    ...checkLists(sources),
    ...checkFileNames(sources),
    ...sources.matters.flatMap((source) => checkMatter(source, sources)),
    ...sources.forms.flatMap((source) =>
      checkDefinition(source.value).map(({ path, message }) =>
        source.problem(path, `a form that can be filled in: ${message}`),
      ),
    ),
  ];
}

function checkLists({ departments, windows, hall }: CatalogueSources): CatalogueProblem[] {
  const problems = [
    ...repeated(departments.value, ({ id }) => id).map((index) =>
      departments.problem([index, 'id'], 'an id that no other department has'),
    ),
    ...repeated(windows.value, ({ number }) => number).map((index) =>
      windows.problem([index, 'number'], 'a number that no other window has'),
    ),
  ];
  const departmentIds = new Set(departments.value.map(({ id }) => id));
  const zones = new Set(
    hall.value.floors.flatMap(({ floor, zones }) => zones.map(({ zone }) => `${floor}${zone}`)),
  );
  windows.value.forEach((window, index) => {
    if (!departmentIds.has(window.department)) {
      problems.push(windows.problem([index, 'department'], 'the id of a department in departments.yaml'));
    }
    if (!zones.has(`${window.floor}${window.zone}`)) {
      problems.push(windows.problem([index, 'zone'], `a zone that hall.yaml has on floor ${window.floor}`));
    }
  });
  return problems;
}

function checkFileNames({ matters, forms }: CatalogueSources): CatalogueProblem[] {
  return [
    ...matters
      .filter(({ file, value }) => stem(file) !== value.code)
      .map((source) => source.problem(['code'], `"${stem(source.file)}", as the file is called`)),
    ...forms
      .filter(({ file, value }) => stem(file) !== value.id)
      .map((source) => source.problem(['id'], `"${stem(source.file)}", as the file is called`)),
  ];
}

function checkMatter(source: YamlSource<Matter>, sources: CatalogueSources): CatalogueProblem[] {
  const matter = source.value;
  const form = sources.forms.find(({ value }) => value.id === matter.form)?.value ?? null;
  if (matter.form !== undefined && !form) {
    return [source.problem(['form'], `the id of a form; there is no forms/${matter.form}.yaml`)];
  }
  return checkReferencesOf(matter, {
    departments: sources.departments.value,
    windows: sources.windows.value,
    ranks: new Set(
      sources.matters.flatMap(({ value }) => (value === matter ? [] : (value.popularity ?? []))),
    ),
    form,
  }).map(({ path, expected }) => source.problem(path, expected));
}

/** Indices of the items whose key an earlier item has. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
}
