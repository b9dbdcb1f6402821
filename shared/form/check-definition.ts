import { checkLayout } from './check-layout.ts';
import type { Condition } from './condition-schema.ts';
import type { Field, FormDefinition, Page } from './definition.ts';

/** A mistake in a definition that its schema cannot see. `path` leads there as in the data: `['pages', 2, 'id']`. */
export interface DefinitionFault {
  readonly path: readonly (string | number)[];
  readonly rule: DefinitionRule;
  readonly message: string;
}

/** Each has its sentence at the desk. */
export const definitionRules = [
  'page-twice',
  'field-twice',
  'page-like-field',
  'repeat-bounds',
  'repeat-name',
  'condition-unknown',
  'condition-repeated',
  'condition-later',
  'condition-comparison',
  'condition-value',
  'option-twice',
  'choice-bounds',
  'number-bounds',
  'date-bounds',
  'pattern',
  'layout-field',
  'layout-lacks',
  'layout-options',
  'layout-repeats',
  'layout-width',
] as const;
export type DefinitionRule = (typeof definitionRules)[number];

/** Takes what is wrong, where, and in words. */
export type Report = (path: readonly (string | number)[], rule: DefinitionRule, message: string) => void;
type Path = readonly (string | number)[];

/** Finds what would make a form impossible to fill in or to print. Empty when there is nothing. */
export function checkDefinition(definition: FormDefinition): readonly DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const report: Report = (path, rule, message) => faults.push({ path, rule, message });
  checkNames(definition, report);
  const before = new Map<string, Field>();
  definition.pages.forEach((page, at) => {
    const path = ['pages', at];
    if (page.showWhen !== undefined) {
      checkCondition(page.showWhen, [...path, 'showWhen'], definition, before, report);
    }
    checkRepeat(page, path, report);
    const known = new Map(before);
    page.fields.forEach((field, place) => {
      const fieldPath = [...path, 'fields', place];
      if (field.showWhen !== undefined) {
        checkCondition(field.showWhen, [...fieldPath, 'showWhen'], definition, known, report);
      }
      checkLimits(field, fieldPath, report);
      known.set(field.id, field);
      if (page.repeat === undefined) before.set(field.id, field);
    });
  });
  if (definition.layout !== undefined) checkLayout(definition, definition.layout, report);
  return faults;
}

/** Answers, cells and conditions find a field by its id alone, so ids are unique in the whole form. */
function checkNames(definition: FormDefinition, report: Report): void {
  const pages = new Set<string>();
  const fields = new Set<string>();
  definition.pages.forEach((page, at) => {
    if (pages.has(page.id))
      report(['pages', at, 'id'], 'page-twice', `page "${page.id}" exists twice; page ids must differ`);
    pages.add(page.id);
    page.fields.forEach((field, place) => {
      if (fields.has(field.id)) {
        report(
          ['pages', at, 'fields', place, 'id'],
          'field-twice',
          `field "${field.id}" exists twice; field ids must differ in the whole form`,
        );
      }
      fields.add(field.id);
    });
  });
  definition.pages.forEach((page, at) => {
    if (page.repeat !== undefined && fields.has(page.id)) {
      report(
        ['pages', at, 'id'],
        'page-like-field',
        `the repeated page "${page.id}" must not be called like a field`,
      );
    }
  });
}

function checkRepeat(page: Page, path: Path, report: Report): void {
  if (page.repeat === undefined) return;
  const { min, max, nameField } = page.repeat;
  if (min > max) report([...path, 'repeat', 'min'], 'repeat-bounds', `min ${min} is more than max ${max}`);
  const naming = page.fields.find((field) => field.id === nameField);
  if (naming === undefined) {
    report([...path, 'repeat', 'nameField'], 'repeat-name', `"${nameField}" is not a field of this page`);
  }
}

function checkCondition(
  condition: Condition,
  path: Path,
  definition: FormDefinition,
  known: ReadonlyMap<string, Field>,
  report: Report,
): void {
  if ('all' in condition || 'any' in condition) {
    const [word, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    parts.forEach((part, at) => checkCondition(part, [...path, word, at], definition, known, report));
    return;
  }
  if ('not' in condition) {
    checkCondition(condition.not, [...path, 'not'], definition, known, report);
    return;
  }
  const field = known.get(condition.field);
  if (field === undefined) {
    report([...path, 'field'], ...whyUnknown(condition.field, definition));
    return;
  }
  if (condition.op !== 'answered') checkComparison(condition, field, path, report);
}

function whyUnknown(id: string, definition: FormDefinition): [DefinitionRule, string] {
  const page = definition.pages.find((candidate) => candidate.fields.some((field) => field.id === id));
  if (page === undefined) return ['condition-unknown', `there is no field "${id}"`];
  if (page.repeat !== undefined) {
    return [
      'condition-repeated',
      `"${id}" is on the repeated page "${page.id}"; only later fields of that page can depend on it`,
    ];
  }
  return ['condition-later', `"${id}" is asked later; a condition can only look back`];
}

function checkComparison(
  condition: Extract<Condition, { value: string | boolean }>,
  field: Field,
  path: Path,
  report: Report,
): void {
  const { op, value } = condition;
  if ((op === 'includes') !== (field.kind === 'multiChoice')) {
    report(
      [...path, 'op'],
      'condition-comparison',
      op === 'includes'
        ? `"includes" needs a multiChoice; "${field.id}" is a ${field.kind}: use "is"`
        : `"${field.id}" is a multiChoice: use "includes"`,
    );
    return;
  }
  if (field.kind === 'yesNo' && typeof value !== 'boolean') {
    report(
      [...path, 'value'],
      'condition-value',
      `"${field.id}" is answered with true or false, not with "${value}"`,
    );
  }
  if (field.kind === 'address') {
    report(
      [...path, 'op'],
      'condition-comparison',
      `the address "${field.id}" can only be asked whether it is "answered"`,
    );
  }
  if (field.kind !== 'yesNo' && typeof value === 'boolean') {
    report(
      [...path, 'value'],
      'condition-value',
      `"${field.id}" is a ${field.kind}; it is never true or false`,
    );
  }
  const chosen = field.kind === 'choice' || field.kind === 'multiChoice';
  if (chosen && !field.options.some((option) => option.value === value)) {
    const values = field.options.map((option) => option.value).join(', ');
    report(
      [...path, 'value'],
      'condition-value',
      `"${String(value)}" is not an option of "${field.id}"; there are ${values}`,
    );
  }
}

function checkLimits(field: Field, path: Path, report: Report): void {
  if (field.kind === 'choice' || field.kind === 'multiChoice') {
    field.options.forEach((option, at) => {
      if (field.options.findIndex((other) => other.value === option.value) < at) {
        report([...path, 'options', at, 'value'], 'option-twice', `option "${option.value}" exists twice`);
      }
    });
  }
  if (field.kind === 'multiChoice') {
    const most = field.max ?? field.options.length;
    if (field.min > most || most > field.options.length) {
      report(
        path,
        'choice-bounds',
        `between ${field.min} and ${most} of ${field.options.length} options cannot be chosen`,
      );
    }
  }
  if (field.kind === 'number' || field.kind === 'money') {
    if (field.min !== undefined && field.max !== undefined && field.min > field.max) {
      report([...path, 'min'], 'number-bounds', `min ${field.min} is more than max ${field.max}`);
    }
  }
  if (field.kind === 'date' && field.earliest !== undefined && field.latest !== undefined) {
    const fixed = field.earliest !== 'today' && field.latest !== 'today';
    if (fixed && field.earliest > field.latest) {
      report(
        [...path, 'earliest'],
        'date-bounds',
        `earliest ${field.earliest} is after latest ${field.latest}`,
      );
    }
  }
  if (field.kind === 'text' && field.pattern !== undefined && !compiles(field.pattern.regex)) {
    report([...path, 'pattern', 'regex'], 'pattern', 'is not a regular expression');
  }
}

function compiles(regex: string): boolean {
  try {
    new RegExp(`^(?:${regex})$`, 'u');
    return true;
  } catch {
    // The constructor is the only judge of a pattern's syntax.
    return false;
  }
}
