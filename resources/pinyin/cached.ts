import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDictionary } from './build.ts';
import { here } from './tables.ts';

/** The dictionary, built once for what it is made of: reading a quarter of a million words takes seconds. */
export function dictionaryText(): string {
  const folder = here('../../.cache/pinyin');
  const file = join(folder, `${digestOfSources()}.txt`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const text = buildDictionary();
  mkdirSync(folder, { recursive: true });
  // Two builds at once each write their own and the later takes its place, whole.
  const written = `${file}.${process.pid}`;
  writeFileSync(written, text);
  renameSync(written, file);
  return text;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of [here('.'), here('../catalogue')]) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:ts|txt|yaml)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  hash.update(readFileSync(here('../../package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}
