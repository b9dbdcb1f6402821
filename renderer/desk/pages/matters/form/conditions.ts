import type { Condition, Field } from '../../../../../shared/form/index.ts';

/** A condition as a sentence of parts that all hold, or of which one does. */
export interface Sentence {
  readonly join: 'all' | 'any';
  readonly parts: readonly Part[];
}
export const operators = ['is', 'isNot', 'includes', 'excludes', 'answered', 'unanswered'] as const;
export type Operator = (typeof operators)[number];
export interface Part {
  readonly field: string;
  readonly op: Operator;
  /** Of `is`, `isNot`, `includes` and `excludes`. */
  readonly value: string | boolean | null;
}

/** Null for a condition that says more than one such sentence. */
export function sentenceOf(condition: Condition): Sentence | null {
  const [join, conditions] =
    'all' in condition
      ? (['all', condition.all] as const)
      : 'any' in condition
        ? (['any', condition.any] as const)
        : (['all', [condition]] as const);
  const parts = conditions.map(partOf);
  return parts.every((part) => part !== null) ? { join, parts } : null;
}

function partOf(condition: Condition): Part | null {
  if ('field' in condition) {
    return { field: condition.field, op: condition.op, value: 'value' in condition ? condition.value : null };
  }
  if (!('not' in condition) || !('field' in condition.not)) return null;
  const { not } = condition;
  if (not.op === 'answered') return { field: not.field, op: 'unanswered', value: null };
  return not.op === 'includes' ? { field: not.field, op: 'excludes', value: not.value } : null;
}

export function conditionOf({ join, parts }: Sentence): Condition {
  const [first, ...rest] = parts.map(condition);
  if (rest.length === 0) return first!;
  return join === 'all' ? { all: [first!, ...rest] } : { any: [first!, ...rest] };
}

function condition({ field, op, value }: Part): Condition {
  switch (op) {
    case 'answered':
      return { field, op };
    case 'unanswered':
      return { not: { field, op: 'answered' } };
    case 'excludes':
      return { not: { field, op: 'includes', value: value ?? '' } };
    default:
      return { field, op, value: value ?? '' };
  }
}

/** What can be asked of the answer to a question. */
export function operatorsOf({ kind }: Field): readonly Operator[] {
  switch (kind) {
    case 'choice':
    case 'yesNo':
      return ['is', 'isNot', 'answered', 'unanswered'];
    case 'multiChoice':
      return ['includes', 'excludes', 'answered', 'unanswered'];
    default:
      return ['answered', 'unanswered'];
  }
}

/** The part about a question as it begins. */
export function partAbout(field: Field): Part {
  const [op] = operatorsOf(field);
  return { field: field.id, op: op!, value: valuesOf(field)[0] ?? null };
}

export const valuesOf = (field: Field): readonly (string | boolean)[] =>
  field.kind === 'yesNo'
    ? [true, false]
    : field.kind === 'choice' || field.kind === 'multiChoice'
      ? field.options.map(({ value }) => value)
      : [];
