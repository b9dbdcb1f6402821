import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FieldPath } from '../../shared/matter/index.ts';
import { formatField, type CatalogueProblem } from './problem.ts';
import { problemsOfIssues } from './schema-problems.ts';

/** A YAML file that knows on which line each of its fields stands. */
export interface YamlSource<T> {
  readonly file: string;
  readonly value: T;
  readonly problem: (
    path: FieldPath,
    expected: string,
    severity?: CatalogueProblem['severity'],
  ) => CatalogueProblem;
}

/** Parses `text` and checks it against `schema`; every problem carries file, line and field. */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): Result<YamlSource<z.output<S>>, CatalogueProblem[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0) {
    return fail(
      document.errors.map((error) => ({
        severity: 'error',
        file,
        line: lines.linePos(error.pos[0]).line,
        field: '(file)',
        expected: `well-formed YAML: ${error.message.split('\n')[0]}`,
      })),
    );
  }
  const problem: YamlSource<unknown>['problem'] = (path, expected, severity = 'error') => ({
    severity,
    file,
    line: lineOf(document, lines, path),
    field: formatField(path),
    expected,
  });
  let value: unknown;
  try {
    // More aliases than a guide could need are a mistake, or a file made to fill the memory.
    value = document.toJS({ maxAliasCount: 60 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return fail([problem([], 'a file without aliases (&, *)')]);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    return fail(
      problemsOfIssues(parsed.error.issues, value).map(({ path, expected }) => problem(path, expected)),
    );
  }
  return ok({ file, value: parsed.data, problem });
}

/** The line of the field, or of the nearest thing around it that is there when the field is missing. */
function lineOf(document: Document, lines: LineCounter, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    let keyNode: unknown = null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      keyNode = pair?.key ?? null;
      node = pair?.value ?? null;
    } else if (isSeq(node)) {
      node = node.items[Number(key)] ?? null;
    } else {
      node = null;
    }
    const start = startOf(keyNode) ?? startOf(node);
    if (start === null) break;
    offset = start;
  }
  return lines.linePos(offset).line || 1;
}

function startOf(node: unknown): number | null {
  return (node as Node | null)?.range?.[0] ?? null;
}
