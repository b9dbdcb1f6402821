import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FormDefinition } from '../../shared/form/index.ts';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import {
  departmentSchema,
  hallSchema,
  matterSchema,
  windowSchema,
  type Department,
  type Hall,
  type Matter,
  type ServiceWindow,
} from '../../shared/matter/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CatalogueProblem } from './problem.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** The files of a catalogue, each valid by itself; what they say of each other is not checked yet. */
export interface CatalogueSources {
  readonly hall: YamlSource<Hall>;
  readonly departments: YamlSource<Department[]>;
  readonly windows: YamlSource<ServiceWindow[]>;
  readonly matters: readonly YamlSource<Matter>[];
  readonly forms: readonly YamlSource<FormDefinition>[];
}

/** Reads `hall.yaml`, `departments.yaml`, `windows.yaml`, `matters/*.yaml` and `forms/*.yaml`. */
export function readFolder(folder: string): Result<CatalogueSources, CatalogueProblem[]> {
  const problems: CatalogueProblem[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S): YamlSource<z.output<S>> | null => {
    const text = readText(join(folder, file));
    const source = text.ok
      ? readYaml(file, text.value, schema)
      : fail([{ severity: 'error' as const, file, line: 1, field: '(file)', expected: text.error }]);
    if (source.ok) return source.value;
    problems.push(...source.error);
    return null;
  };
  const readAll = <S extends z.ZodType>(subfolder: string, schema: S): YamlSource<z.output<S>>[] =>
    yamlFilesOf(join(folder, subfolder)).flatMap((name) => read(`${subfolder}/${name}`, schema) ?? []);

  const hall = read('hall.yaml', hallSchema);
  const departments = read('departments.yaml', z.array(departmentSchema).min(1));
  const windows = read('windows.yaml', z.array(windowSchema).min(1));
  const matters = readAll('matters', matterSchema);
  const forms = readAll('forms', formDefinitionSchema);
  if (problems.length > 0 || !hall || !departments || !windows) return fail(problems);
  return ok({ hall, departments, windows, matters, forms });
}

function readText(path: string): Result<string, string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return fail('this file; it is missing');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return fail('text in UTF-8; save the file in that encoding');
    return fail(`a file that can be read (${code ?? String(error)})`);
  }
}

function yamlFilesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}
