import { describe, expect, it } from 'vitest';
import { schemaRules } from '../../../../electron/catalogue/schema-problems.ts';
import en from '../../../../resources/locales/en/matters.json';
import zh from '../../../../resources/locales/zh-CN/matters.json';
import { mattersContract } from '../../../../shared/contract/desk/index.ts';
import { definitionRules } from '../../../../shared/form/check-definition.ts';
import { guideRules } from '../../../../shared/matter/checks.ts';
import { referenceRules } from '../../../../shared/matter/matter-references.ts';
import { fieldKinds } from '../../../../shared/trace/field-kinds.ts';

const rules = [
  ...schemaRules,
  ...definitionRules,
  ...referenceRules,
  ...guideRules.map(({ id }) => id),
  'form-name',
  'template-lacks',
  'official',
];
const refusals = mattersContract['matters.submit'].output.options[1].shape.reason.options;

describe.each([
  ['zh-CN', zh],
  ['en', en],
])('in %s', (_, words) => {
  it.each(rules)('what breaks the rule %s is said', (rule) => {
    expect(words.problem).toHaveProperty(rule);
  });

  it.each(fieldKinds)('the kind of answer %s has a name', (kind) => {
    expect(words.kind).toHaveProperty(kind);
  });

  it.each(refusals)('the refusal %s is said', (reason) => {
    expect(words.refusal).toHaveProperty(reason);
  });
});
