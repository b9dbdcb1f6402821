import type { FormDefinition } from '../../../shared/form/index.ts';
import type { Department, Matter, ServiceWindow } from '../../../shared/matter/index.ts';

/** What a file from elsewhere wants to bring into the catalogue, each thing valid by itself. */
export interface Incoming {
  readonly departments: readonly Department[];
  readonly windows: readonly ServiceWindow[];
  readonly matters: readonly IncomingMatter[];
  /** Official PDFs by the name that forms give them. */
  readonly official: ReadonlyMap<string, Buffer>;
}

export interface IncomingMatter {
  readonly matter: Matter;
  /** Absent: the file says nothing of forms, and the matter keeps the one it has. */
  readonly form?: FormDefinition | null;
}

/** Why a file is not taken; nothing has changed. Each has its sentence in matters.json. */
export interface FileProblem {
  readonly rule: string;
  /** In a package: the file and line. In a workbook: sheet and cell. */
  readonly place: string | null;
  /** Of the thing that is wrong, such as `materials[2].copies`. */
  readonly field: string | null;
  /** In English, for whoever knows the files: the rest of a sentence that begins with "expected". */
  readonly expected: string | null;
  /** The bound that was passed, where there is one. */
  readonly limit: number | null;
}

export const fileProblem = (rule: string, more: Partial<FileProblem> = {}): FileProblem => ({
  rule,
  place: null,
  field: null,
  expected: null,
  limit: null,
  ...more,
});

/** Of a file's problems that many are told. */
export const mostProblems = 50;
