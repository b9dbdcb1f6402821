import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Everything a module brings at run time: files by path, packages by name. */
function reached(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const source = stripTypeScriptTypes(readFileSync(entry, 'utf8'));
  for (const [, target] of source.matchAll(/\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'/g)) {
    if (target === undefined) continue;
    if (target.startsWith('.')) reached(resolve(dirname(entry), target), seen);
    else seen.add(target);
  }
  return seen;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

it('the door for pages brings no package at all, so the citizen page stays light', () => {
  const files = [...reached(here('index.ts'))];
  expect(files.filter((file) => !file.startsWith('/'))).toEqual([]);
  expect(files).toContain(here('kinds/person-name.ts'));
});

it('the door for definitions brings their schema', () => {
  expect([...reached(here('schema.ts'))]).toContain('zod');
});
