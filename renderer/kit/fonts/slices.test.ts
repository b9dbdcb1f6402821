import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { commonCharacters } from './slices.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
const holds = (codes: ReadonlySet<number>, text: string): boolean =>
  [...text].every((character) => codes.has(character.codePointAt(0)!));

describe('the common slice', () => {
  const common = commonCharacters(resources);

  it('holds what the screens say, Latin, and the most used characters to the last one', () => {
    expect(holds(common, '往来港澳通行证签注，Gui’an 9:41 “结束并清除”')).toBe(true);
    expect(holds(common, '啊座')).toBe(true);
  });

  it('leaves rare characters to the whole font', () => {
    expect(holds(common, '龘')).toBe(false);
  });
});
