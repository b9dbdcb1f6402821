import { checkDefinition, type FormDefinition } from '../../shared/form/index.ts';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import { checkReferencesOf, guideRules } from '../../shared/matter/checks.ts';
import { matterSchema, type FieldPath, type Matter } from '../../shared/matter/index.ts';
import type { z } from 'zod';
import type { Catalogue, CatalogueFiles, MatterVersion } from './catalogue.ts';
import type { ReadOfficial } from './official/load-blanks.ts';
import { problemsOfIssues } from './schema-problems.ts';

/** Something that is wrong in a draft; `rule` names it for a sentence in any language. */
export interface DraftProblem {
  readonly part: 'guide' | 'form';
  readonly path: FieldPath;
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly expected: string;
}

export interface CheckedDraft {
  /** Null while it does not fit its schema, so that nothing can be drawn from it. */
  readonly version: MatterVersion | null;
  readonly problems: readonly DraftProblem[];
}

/** What a draft holds: of any shape. */
export interface DraftContent {
  readonly matter: unknown;
  readonly form: unknown;
}

/**
 * Everything that is checked of a catalogue's folder, for one matter among those that are live.
 *
 * @param readOfficial the official PDF of a form
 */
export async function checkDraft(
  { matter: guide, form: definition }: DraftContent,
  among: Catalogue,
  files: CatalogueFiles,
  readOfficial: (form: FormDefinition) => Promise<ReadOfficial>,
): Promise<CheckedDraft> {
  const problems: DraftProblem[] = [];
  const matter = parse('guide', matterSchema, guide, problems);
  const form = definition === null ? null : parse('form', formDefinitionSchema, definition, problems);
  let blank: MatterVersion['blank'] = null;
  if (form !== null) {
    for (const { path, rule, message } of checkDefinition(form)) {
      problems.push({ part: 'form', path, severity: 'error', rule, values: {}, expected: message });
    }
    const read = await readOfficial(form);
    blank = read.blank;
    for (const { path, expected, severity } of read.faults) {
      problems.push({ part: 'form', path, severity, rule: 'official', values: {}, expected });
    }
  }
  if (form !== null) problems.push(...checkTemplate(form, files));
  if (matter !== null) problems.push(...checkGuide(matter, form, among));
  if (matter === null || (definition !== null && form === null)) return { version: null, problems };
  return { version: { matter, form, blank }, problems };
}

/** A template that draws one form of the files has a cell for its questions and for no others. */
function checkTemplate(form: FormDefinition, files: CatalogueFiles): DraftProblem[] {
  if (form.template === 'boxed' || form.official !== undefined) return [];
  const drawn = files.forms.find(({ template }) => template === form.template);
  const known = new Set(drawn?.pages.flatMap(({ fields }) => fields.map(({ id }) => id)));
  return form.pages.flatMap(({ fields }, at) =>
    fields.flatMap(({ id }, place): DraftProblem[] =>
      known.has(id)
        ? []
        : [
            {
              part: 'form',
              path: ['pages', at, 'fields', place],
              severity: 'error',
              rule: 'template-lacks',
              values: {},
              expected: `a template with a place for "${id}", such as boxed`,
            },
          ],
    ),
  );
}

function checkGuide(matter: Matter, form: FormDefinition | null, among: Catalogue): DraftProblem[] {
  const others = among.matters.filter(({ code }) => code !== matter.code);
  const references = checkReferencesOf(matter, {
    departments: among.departments,
    windows: among.windows,
    ranks: new Set(others.flatMap(({ popularity }) => popularity ?? [])),
    form,
  });
  const formNames: DraftProblem[] =
    (matter.form ?? null) === (form?.id ?? null)
      ? []
      : [
          {
            part: 'guide',
            path: ['form'],
            severity: 'error',
            rule: 'form-name',
            values: {},
            expected: form === null ? 'no form, as there is none' : form.id,
          },
        ];
  return [
    ...formNames,
    ...references.map(({ id, path, expected, values = {} }): DraftProblem => ({
      part: 'guide',
      path,
      severity: 'error',
      rule: id,
      values,
      expected,
    })),
    ...guideRules.flatMap(({ id, severity, check }) =>
      check(matter).map(({ path, expected, values = {} }): DraftProblem => ({
        part: 'guide',
        path,
        severity,
        rule: id,
        values,
        expected,
      })),
    ),
  ];
}

function parse<S extends z.ZodType>(
  part: DraftProblem['part'],
  schema: S,
  value: unknown,
  problems: DraftProblem[],
): z.output<S> | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, rule, limit, expected } of problemsOfIssues(parsed.error.issues, value)) {
    problems.push({
      part,
      path,
      severity: 'error',
      rule,
      values: limit === null ? {} : { limit },
      expected,
    });
  }
  return null;
}
