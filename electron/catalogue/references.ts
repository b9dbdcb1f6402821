import { checkDefinition, type FormDefinition } from '../../shared/form/index.ts';
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
  const problems: CatalogueProblem[] = [];
  if (!sources.departments.value.some(({ id }) => id === matter.department)) {
    problems.push(source.problem(['department'], 'the id of a department in departments.yaml'));
  }
  const window = sources.windows.value.find(({ number }) => number === matter.window);
  if (!window) {
    problems.push(source.problem(['window'], 'the number of a window in windows.yaml'));
  } else if (window.department !== matter.department) {
    problems.push(
      source.problem(
        ['window'],
        `a window of ${matter.department}; ${window.number} belongs to ${window.department}`,
      ),
    );
  }
  for (const index of repeated(matter.materials, ({ id }) => id)) {
    problems.push(source.problem(['materials', index, 'id'], 'an id that no other material here has'));
  }
  const sharers = sources.matters.filter(
    ({ value }) => value.popularity !== undefined && value.popularity === matter.popularity,
  );
  if (sharers.length > 1) {
    problems.push(source.problem(['popularity'], 'a rank that no other matter has'));
  }
  return [...problems, ...checkForm(source, sources.forms)];
}

function checkForm(
  source: YamlSource<Matter>,
  forms: readonly YamlSource<FormDefinition>[],
): CatalogueProblem[] {
  const matter = source.value;
  const form = forms.find(({ value }) => value.id === matter.form)?.value ?? null;
  if (matter.form !== undefined && !form) {
    return [source.problem(['form'], `the id of a form; there is no forms/${matter.form}.yaml`)];
  }
  return [...checkCopies(source, form), ...checkNeeds(source, form)];
}

/** Who prints the form here must come away with as many as the window takes in. */
function checkCopies(source: YamlSource<Matter>, form: FormDefinition | null): CatalogueProblem[] {
  if (form === null) return [];
  const { copies } = form.print;
  return source.value.materials.flatMap((material, index) =>
    material.source === 'kiosk' && material.originals !== copies
      ? [
          source.problem(
            ['materials', index, 'originals'],
            `${copies}, as its form is printed in so many copies`,
          ),
        ]
      : [],
  );
}

function checkNeeds(source: YamlSource<Matter>, form: FormDefinition | null): CatalogueProblem[] {
  return source.value.materials.flatMap((material, index) =>
    (material.neededWhen ?? []).flatMap((needed, position) => {
      // In the file a single case stands without a list; its fields are then looked for one level up.
      const path = ['materials', index, 'neededWhen', ...(material.neededWhen!.length > 1 ? [position] : [])];
      if (!form) return [source.problem(path, 'a form; this matter names none')];
      const values = choicesOf(form, needed.field);
      if (!values) {
        return [source.problem([...path, 'field'], `a choice or yes/no field of the form ${form.id}`)];
      }
      const unknown = needed.anyOf.filter((value) => !values.includes(value));
      return unknown.length > 0
        ? [source.problem([...path, 'anyOf'], `some of ${values.join(', ')}; not ${unknown.join(', ')}`)]
        : [];
    }),
  );
}

/** The values a choice field can take; null when there is no such choice field. */
function choicesOf(form: FormDefinition, fieldId: string): readonly string[] | null {
  // A repeated page has one answer per item, so it cannot decide about a material.
  const pages = form.pages.filter((page) => !page.repeat);
  const field = pages.flatMap((page) => page.fields).find(({ id }) => id === fieldId);
  if (field?.kind === 'yesNo') return ['true', 'false'];
  if (field?.kind === 'choice' || field?.kind === 'multiChoice') {
    return field.options.map(({ value }) => value);
  }
  return null;
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
