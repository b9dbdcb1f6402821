import { formDefinitionSchema } from './schema.ts';
import type { Field, FormDefinition } from './definition.ts';

/** Builders for tests: definitions pass the schema, so defaults are filled in as in the catalogue. */

const both = (text: string): { 'zh-CN': string; en: string } => ({ 'zh-CN': text, en: text });

export type Loose = Record<string, unknown>;

export const aField = (id: string, kind: string, more: Loose = {}): Loose => ({
  id,
  kind,
  label: both(id),
  ...more,
});

export const aPage = (id: string, fields: readonly Loose[], more: Loose = {}): Loose => ({
  id,
  title: both(`Page ${id}`),
  fields,
  ...more,
});

export const aForm = (pages: readonly Loose[]): FormDefinition =>
  formDefinitionSchema.parse({
    schemaVersion: 1,
    id: 'sample',
    version: 1,
    edition: '2026.1',
    title: both('Sample'),
    template: 'sample',
    declaration: both('True.'),
    pages,
  });

export const parsedField = (kind: string, more: Loose = {}): Field =>
  aForm([aPage('only', [aField('asked', kind, more)])]).pages[0]!.fields[0]!;

export const options = (...values: readonly string[]): readonly Loose[] =>
  values.map((value) => ({ value, label: { 'zh-CN': `选${value}`, en: `Opt ${value}` } }));

/** A page of each sort: plain, conditional, repeated with a conditional field, repeated and optional. */
export const companyForm = (): FormDefinition =>
  aForm([
    aPage('person', [
      aField('name', 'personName'),
      aField('viaAgent', 'yesNo'),
      aField('remark', 'text', { optional: true }),
    ]),
    aPage('agent', [aField('agentName', 'personName'), aField('agentPhone', 'mobile')], {
      showWhen: { field: 'viaAgent', op: 'is', value: true },
    }),
    aPage(
      'shareholder',
      [
        aField('holderName', 'personName'),
        aField('holderKind', 'choice', { options: options('person', 'company') }),
        aField('holderId', 'residentId', { showWhen: { field: 'holderKind', op: 'is', value: 'person' } }),
        aField('holderCode', 'socialCreditCode', {
          showWhen: { field: 'holderKind', op: 'is', value: 'company' },
        }),
      ],
      {
        repeat: { min: 1, max: 2, itemName: { 'zh-CN': '股东', en: 'Shareholder' }, nameField: 'holderName' },
      },
    ),
    aPage('branch', [aField('branchName', 'text')], {
      repeat: { min: 0, max: 3, itemName: both('Branch'), nameField: 'branchName' },
      showWhen: { not: { field: 'remark', op: 'answered' } },
    }),
    aPage('agentWork', [aField('agentHours', 'number')], {
      showWhen: { field: 'agentName', op: 'answered' },
    }),
    aPage('end', [aField('capital', 'money')]),
  ]);
