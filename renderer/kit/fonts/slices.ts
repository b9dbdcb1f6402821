import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * Which characters the first slice of a font holds: all that the product itself says, and the 3755 most used
 * characters (GB/T 2312 level 1). What is left stands in the whole font, fetched only when such a character appears.
 */
export function commonCharacters(resources: string): ReadonlySet<number> {
  const characters = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let code = from; code <= to; code += 1) characters.add(code);
  };
  add(0x20, 0x7e);
  add(0xa0, 0xff);
  add(0x2010, 0x2027);
  add(0x2030, 0x203b);
  add(0x3000, 0x3017);
  add(0xff01, 0xff5e);
  for (const symbol of '←↑→↓√×÷¥€㎡℃№■□●○☑☐①②③④⑤⑥⑦⑧⑨⑩—·') characters.add(symbol.codePointAt(0)!);
  for (const character of gb2312Level1()) characters.add(character.codePointAt(0)!);
  for (const entry of readdirSync(resources, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !['.yaml', '.json'].includes(extname(entry.name))) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const character of text) {
      const code = character.codePointAt(0)!;
      if (code > 0x20) characters.add(code);
    }
  }
  return characters;
}

/** GB/T 2312 rows 16 to 55; the last row ends at 55-89. */
function gb2312Level1(): string {
  const bytes: number[] = [];
  for (let row = 16; row <= 55; row += 1) {
    const last = row === 55 ? 89 : 94;
    for (let cell = 1; cell <= last; cell += 1) bytes.push(row + 0xa0, cell + 0xa0);
  }
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes));
}
