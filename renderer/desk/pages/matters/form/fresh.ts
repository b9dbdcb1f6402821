import type { Field, FieldKind, FormDefinition, Page } from '../../../../../shared/form/index.ts';
import type { Matter } from '../../../../../shared/matter/index.ts';

/** What is new in a form. Names that only the program reads are made here and never shown. */

const emptyText = () => ({ 'zh-CN': '', en: '' });

/** The first of a1, a2, a3 … that is not taken. */
function freeName(start: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${start}${number}`)) number += 1;
  return `${start}${number}`;
}

const namesOf = (form: FormDefinition): Set<string> =>
  new Set(form.pages.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]));

export function freshPage(form: FormDefinition | null): Page {
  const taken = form === null ? new Set<string>() : namesOf(form);
  const id = freeName('page', taken);
  taken.add(id);
  return {
    id,
    title: emptyText(),
    fields: [freshField('text', freeName('question', taken))],
  };
}

export const freshForm = (matter: Partial<Matter> & Pick<Matter, 'code'>): FormDefinition => ({
  schemaVersion: 1,
  id: matter.code,
  version: 1,
  edition: matter.edition ?? '',
  title: {
    'zh-CN': `${matter.name?.['zh-CN'] ?? ''}申请表`,
    en: `Application: ${matter.name?.en ?? ''}`,
  },
  template: 'boxed',
  declaration: {
    'zh-CN': '本人声明：以上所填内容真实、准确、完整，如有不实，愿承担相应法律责任。',
    en: 'I declare that what I have filled in above is true, accurate and complete. If it is not, I accept the legal consequences.',
  },
  print: { sides: 'one-sided', copies: 1 },
  pages: [freshPage(null)],
});

export const freshQuestion = (form: FormDefinition): Field =>
  freshField('text', freeName('question', namesOf(form)));

/** A question of a kind, with what it cannot do without. What it says already stays. */
export function freshField(kind: FieldKind, id: string, like?: Field): Field {
  const common = {
    id,
    label: like?.label ?? emptyText(),
    ...(like?.hint !== undefined && { hint: like.hint }),
    optional: like?.optional ?? false,
    ...(like?.showWhen !== undefined && { showWhen: like.showWhen }),
  };
  switch (kind) {
    case 'personName':
      return { ...common, kind, script: 'han' };
    case 'travelDocument':
      return { ...common, kind, document: 'passport' };
    case 'address':
      return { ...common, kind, street: true };
    case 'text':
      return { ...common, kind, keyboard: 'pinyin', maxLength: 50 };
    case 'longText':
      return { ...common, kind, maxLength: 300 };
    case 'choice':
      return { ...common, kind, options: twoOptions() };
    case 'multiChoice':
      return { ...common, kind, options: twoOptions(), min: 1 };
    case 'number':
      return { ...common, kind, decimals: 0 };
    case 'money':
      return { ...common, kind, decimals: 2, unit: 'yuan' };
    default:
      return { ...common, kind };
  }
}

const twoOptions = () => [
  { value: 'option1', label: emptyText() },
  { value: 'option2', label: emptyText() },
];

export const freshOption = (options: readonly { readonly value: string }[]) => ({
  value: freeName('option', new Set(options.map(({ value }) => value))),
  label: emptyText(),
});
