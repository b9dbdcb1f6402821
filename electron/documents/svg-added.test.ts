import { describe, expect, it } from 'vitest';
import { addedInk, marksOf } from './svg-added.ts';

const at = (x: number, ink: string): string => `<g><g transform="matrix(1 0 0 1 ${x} 0)">${ink}</g></g>`;
const glyph = (id: string): string => `<use href="#${id}" x="0"/>`;
const line = '<path d="M0 0h9"/>';

const added = (bare: string, full: string): string | null => addedInk(marksOf(bare), full);

describe('what a drawing adds to another', () => {
  it('is the new element, where its groups put it', () => {
    expect(added(at(1, line), at(1, line) + at(4, glyph('a')))).toBe(
      '<g transform="matrix(1 0 0 1 4 0)"><use href="#a" x="0"/></g>',
    );
  });

  it('is nothing between equals', () => {
    expect(added(at(1, line), at(1, line))).toBe('');
  });

  it('counts: a second one like the first is new', () => {
    expect(added(at(1, line), at(1, line + line))).toBe(`<g transform="matrix(1 0 0 1 1 0)">${line}</g>`);
  });

  it('looks at no group that moves nothing or holds nothing', () => {
    expect(added(`<g>${line}</g>`, `<g><g>${line}</g></g>`)).toBe('');
    expect(added(line, at(1, '<g/>') + line + glyph('a'))).toBe(glyph('a'));
  });

  it('cannot be said when something moved, went, or nothing was there', () => {
    expect(added(at(1, line), at(2, line))).toBeNull();
    expect(added(at(1, line) + glyph('a'), at(1, line))).toBeNull();
    expect(added('', at(1, line))).toBeNull();
  });
});
