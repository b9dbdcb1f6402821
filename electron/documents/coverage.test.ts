import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSync as openFont } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readCoverage } from './coverage.ts';
import { fontFolders } from './documents.fixture.ts';

const [regular, medium, bold] = fontFolders.map((folder) => [folder]);
const codes = Array.from({ length: 0x110000 }, (_, code) => code);
const charactersOf = (folders: readonly string[]): readonly number[] => {
  const coverage = readCoverage(folders);
  return codes.filter((code) => coverage.has(code));
};

describe('what the fonts have', () => {
  it('is read as fontkit reads it', () => {
    const file = join(
      regular![0]!,
      readdirSync(regular![0]!).find((name) => name.endsWith('.ttf'))!,
    );
    const font = openFont(file);
    const known = font.characterSet.filter((code) => font.hasGlyphForCodePoint(code)).sort((a, b) => a - b);
    expect(charactersOf(regular!)).toEqual([...new Set(known)]);
  });

  it('is the same for every weight, so that looking at one is enough', () => {
    const characters = charactersOf(regular!);
    expect(charactersOf(medium!)).toEqual(characters);
    expect(charactersOf(bold!)).toEqual(characters);
  });

  it('counts a family once, the first folder first', () => {
    expect(readCoverage(fontFolders.slice(0, 3)).families).toEqual(['Noto Sans SC']);
    expect(readCoverage(fontFolders).families[0]).toBe('Noto Sans SC');
  });

  it('has the characters names need on this machine', () => {
    const { has } = readCoverage(fontFolders);
    const lacking = [...'张䶮𠮷㛃𫖯鿍𰻝·'].filter((character) => !has(character.codePointAt(0)!));
    expect(lacking, 'install the fonts of rare characters: apt-get install fonts-hanazono').toEqual([]);
  });

  it('is nothing where there is no folder', () => {
    expect(readCoverage(['/nowhere/at/all']).families).toEqual([]);
    expect(readCoverage([]).has(0x4e00)).toBe(false);
  });
});
