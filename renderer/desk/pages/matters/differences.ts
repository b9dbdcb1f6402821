import type { MatterContent } from '../../../../shared/contract/desk/page.ts';

/** One place where two versions differ, each side as text; empty where it says nothing. */
export interface Difference {
  readonly part: 'guide' | 'form';
  readonly path: readonly (string | number)[];
  readonly before: string;
  readonly after: string;
}

/** What goes from one version to the next by itself. */
const counted = new Set(['version']);

/**
 * The places of two versions that differ, down to single texts and figures. Things of a list that carry an id are compared with
 * their namesake, so that one that moved is no change of all behind it.
 */
export function differencesOf(before: MatterContent, after: MatterContent): Difference[] {
  return [
    ...compare('guide', [], before.matter, after.matter),
    ...compare('form', [], before.form, after.form),
  ];
}

function compare(
  part: Difference['part'],
  path: readonly (string | number)[],
  before: unknown,
  after: unknown,
): Difference[] {
  if (isGroup(before) && isGroup(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys]
      .filter((key) => path.length > 0 || !counted.has(key))
      .flatMap((key) => compare(part, [...path, key], before[key], after[key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const [one, other] = [keyed(before), keyed(after)];
    const keys = new Set([...one.keys(), ...other.keys()]);
    return [...keys].flatMap((key) => compare(part, [...path, key], one.get(key), other.get(key)));
  }
  const [was, is] = [inText(before), inText(after)];
  return was === is ? [] : [{ part, path, before: was, after: is }];
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function keyed(items: readonly unknown[]): Map<string | number, unknown> {
  return new Map(
    items.map((item, at): [string | number, unknown] => {
      const id = isGroup(item) ? (item['id'] ?? item['value']) : null;
      return [typeof id === 'string' && id !== '' ? id : at, item];
    }),
  );
}

/** Everything of a value that is gone or new, one thing a line. */
function inText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Object.values(value).map(inText).filter(Boolean).join('\n');
}
