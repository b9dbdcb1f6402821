import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './row.ts';

/**
 * Gzipped size of what the citizen's page loads before its first screen: the page, its scripts and its
 * styles, without fonts and dictionaries. Read from the built page, following static imports.
 */
export function benchPageSize(rendererFolder: string): BenchRow[] {
  const html = readFileSync(join(rendererFolder, 'kiosk/index.html'), 'utf8');
  const seen = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!path.endsWith('.js')) return;
    const code = readFileSync(join(rendererFolder, path), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      follow(`assets/${imported}`);
  };
  for (const [, path] of html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)) follow(path!);
  const gzipped = (path: string): number =>
    gzipSync(readFileSync(join(rendererFolder, path)), { level: 9 }).length;
  const first = gzipSync(html).length + [...seen].reduce((sum, path) => sum + gzipped(path), 0);
  const lazy = readdirSync(join(rendererFolder, 'assets'))
    .filter((name) => /\.(js|css)$/.test(name) && !seen.has(`assets/${name}`))
    .reduce((sum, name) => sum + gzipped(`assets/${name}`), 0);
  return [
    {
      name: 'citizen page, gzipped',
      value: first / 1000,
      unit: 'kB',
      baseline: { name: 'with everything loaded later', value: (first + lazy) / 1000 },
      ratio: (first + lazy) / first,
    },
  ];
}
