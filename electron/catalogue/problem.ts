import type { FieldPath } from '../../shared/matter/index.ts';

/** Something wrong in a catalogue file, said so that the person who edits the file can mend it. */
export interface CatalogueProblem {
  readonly severity: 'error' | 'warning';
  /** Path of the file as it was given, or inside the catalogue's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** For example `materials[2].copies`; `(file)` when the whole file is meant. */
  readonly field: string;
  /** What should stand there, as the rest of a sentence that begins with "expected". */
  readonly expected: string;
}

/** One line of the check's output. */
export function formatProblem(problem: CatalogueProblem): string {
  const mark = problem.severity === 'warning' ? ' (warning)' : '';
  return `${problem.file}:${problem.line} ${problem.field}: expected ${problem.expected}${mark}`;
}

export function formatField(path: FieldPath): string {
  if (path.length === 0) return '(file)';
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}
