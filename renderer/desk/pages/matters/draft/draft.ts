import { createContext, useContext } from 'react';
import type { MatterContent, MatterProblem } from '../../../../../shared/contract/desk/page.ts';

export type Part = 'guide' | 'form';
export type Path = readonly (string | number)[];

/** The draft in hand: what stands in it, what is wrong where, and how a place of it is changed. */
export interface Draft {
  readonly content: MatterContent;
  readonly problems: readonly MatterProblem[];
  /** undefined takes the place away. */
  readonly set: (part: Part, path: Path, value: unknown) => void;
}

export const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('a field of a draft stands outside of one');
  return draft;
}

/** Of the element that a problem leads to. */
export const placeId = (part: Part, path: Path): string => `${part}-${path.join('-')}`;

const keyOf = (part: Part): keyof MatterContent => (part === 'guide' ? 'matter' : 'form');

/** What stands at a place; undefined when there is nothing yet. */
export function valueAt(content: MatterContent, part: Part, path: Path): unknown {
  let value: unknown = content[keyOf(part)];
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The draft with another value at a place; what is around it is made when it is missing. */
export const withValue = (content: MatterContent, part: Part, path: Path, value: unknown): MatterContent => ({
  ...content,
  [keyOf(part)]: put(content[keyOf(part)], path, value),
});

function put(root: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const items = Array.isArray(root) ? [...(root as unknown[])] : [];
    if (rest.length === 0 && value === undefined) items.splice(key, 1);
    else items[key] = put(items[key], rest, value);
    return items;
  }
  const group = { ...(root as Record<string, unknown> | null | undefined) };
  const next = put(group[key], rest, value);
  if (next === undefined) delete group[key];
  else group[key] = next;
  return group;
}

/** The first thing that is wrong exactly here. */
export const problemAt = (problems: readonly MatterProblem[], part: Part, path: Path): MatterProblem | null =>
  problems.find(
    (problem) =>
      problem.part === part &&
      problem.path.length === path.length &&
      problem.path.every((key, at) => key === path[at]),
  ) ?? null;

/** As the contract takes it: any JSON. TypeScript does not see that a guide is some. */
export const asJson = (content: MatterContent) =>
  JSON.parse(JSON.stringify(content)) as { readonly matter: never; readonly form: never };
