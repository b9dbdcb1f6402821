import type { z } from 'zod';
import type { FieldPath } from '../../shared/matter/index.ts';

type Issue = z.core.$ZodIssue;

export interface SchemaProblem {
  readonly path: FieldPath;
  readonly expected: string;
  readonly rule: SchemaRule;
  /** The bound that was passed, where there is one. */
  readonly limit: number | null;
}

/** Kinds of what a schema can find wrong; each has its sentence at the desk. */
export const schemaRules = [
  'missing',
  'unknown-field',
  'kind',
  'choice',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-big',
  'format',
] as const;
export type SchemaRule = (typeof schemaRules)[number];

/** Says what a schema expected where, in words for someone who edits YAML and has never seen the schema. */
export function problemsOfIssues(issues: readonly Issue[], value: unknown): SchemaProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, value, []));
}

function problemsOf(issue: Issue, root: unknown, above: FieldPath): SchemaProblem[] {
  const path: FieldPath = [
    ...above,
    ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
  ];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      expected: 'no such field; check its spelling or remove it',
      rule: 'unknown-field',
      limit: null,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closestBranch(issue.errors).flatMap((inner) => problemsOf(inner, root, path));
  }
  const value = valueAt(root, path);
  const expected = expectation(issue);
  // An empty field of the desk is one that has not been filled in.
  const isMissing = value === undefined || value === '';
  return [
    {
      path,
      expected: value === undefined ? `${expected}; it is missing` : expected,
      rule: isMissing ? 'missing' : ruleOf(issue),
      limit: limitOf(issue),
    },
  ];
}

function ruleOf(issue: Issue): SchemaRule {
  switch (issue.code) {
    case 'invalid_type':
      return 'kind';
    case 'invalid_value':
    case 'invalid_union':
      return 'choice';
    case 'too_small':
      return ({ string: 'too-short', array: 'too-few' } as const)[issue.origin as string] ?? 'too-small';
    case 'too_big':
      return ({ string: 'too-long', array: 'too-many' } as const)[issue.origin as string] ?? 'too-big';
    default:
      return 'format';
  }
}

function limitOf(issue: Issue): number | null {
  if (issue.code === 'too_small') return Number(issue.minimum);
  return issue.code === 'too_big' ? Number(issue.maximum) : null;
}

/** Of the alternatives of a union, the one that failed deepest, then with the fewest complaints. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number =>
    Math.max(...issues.map((issue) => issue.path.length), 0);
  const isWrongKind = (issues: readonly Issue[]): boolean =>
    issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  const sorted = [...branches].sort(
    (a, b) => Number(isWrongKind(a)) - Number(isWrongKind(b)) || depth(b) - depth(a) || a.length - b.length,
  );
  return sorted[0] ?? [];
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map((value) => String(value)).join(', ')}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `one of ${issue.options.map((value) => String(value)).join(', ')}`
        : 'one of the known alternatives';
    case 'too_small':
      return sizeExpectation(issue.origin, 'at least', Number(issue.minimum));
    case 'too_big':
      return sizeExpectation(issue.origin, 'at most', Number(issue.maximum));
    case 'invalid_format':
      if (issue.format === 'regex') {
        // A schema with a sentence of its own says it better than its pattern.
        return issue.message.startsWith('Invalid') ? `text like ${issue.pattern}` : issue.message;
      }
      return issue.format === 'date' ? 'a date such as 2026-11-24' : `text in the format ${issue.format}`;
    default:
      return issue.message;
  }
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text (in quotes if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function sizeExpectation(origin: string, bound: 'at least' | 'at most', limit: number): string {
  const plural = limit === 1 ? '' : 's';
  if (origin === 'array') return `${bound} ${limit} item${plural}`;
  if (origin === 'string') return `${bound} ${limit} character${plural}`;
  return `${bound} ${limit}`;
}

function valueAt(root: unknown, path: FieldPath): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
