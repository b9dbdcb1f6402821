import { LineCounter, parseDocument, isMap, isScalar, type Document } from 'yaml';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';

/** One thing that is wrong in a YAML file. */
export interface YamlProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Dotted, as `printers.0.uri`; '' for the file as a whole. */
  readonly field: string;
  readonly expected: string;
}

/** Reads YAML and checks it; every problem names its line and what is expected there. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): Result<T, YamlProblem[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return fail(
      document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        field: '',
        expected: `valid YAML (${error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '')})`,
      })),
    );
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues
      .flatMap((issue) => {
        // An unknown field is reported at itself, not at the map around it.
        const paths =
          issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
        return paths.map((path) => ({
          file,
          line: lines.linePos(offsetOf(document, path)).line,
          field: path.map(String).join('.'),
          expected: issue.code === 'unrecognized_keys' ? 'no such field' : expectation(issue.message),
        }));
      })
      .sort((a, b) => a.line - b.line),
  );
}

/** One sentence for a person. */
export const describeYamlProblem = (problem: YamlProblem): string =>
  `${problem.file}, line ${problem.line}${problem.field === '' ? '' : `, ${problem.field}`}: expected ${problem.expected}`;

const expectation = (message: string): string =>
  message.replace(/^Invalid (?:input|option): expected /, '').replace(/^Invalid input$/, 'another value');

/** Where the field starts; for a missing one, where its map starts. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const container: unknown = length === 1 ? document.contents : parent;
    const key = path[length - 1];
    if (isMap(container)) {
      const pair = container.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return hasRange(document.contents) ? document.contents.range[0] : 0;
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
