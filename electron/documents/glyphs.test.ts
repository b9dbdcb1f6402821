import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from './coverage.ts';
import { drawable, drawableForm } from './glyphs.ts';

const coverage: Coverage = {
  families: [],
  has: (code) => (code >= 0x20 && code < 0x7f) || (code >= 0x4e00 && code < 0x9fff) || code === 0xe9,
};
const read = (text: string): { readonly text: string; readonly missing: readonly string[] } => {
  const missing: string[] = [];
  return { text: drawable(text, coverage, (character) => missing.push(character)), missing };
};

describe('a text to be drawn', () => {
  it.each([
    ['张三', '张三', []],
    ['a𠮷b', 'a\u{E000}b', ['𠮷']],
    ['☑☐☒✓', '\u{E001}\u{E002}\u{E003}\u{E004}', []],
    ['甲\u202E乙\u200B\uFE0F\u{E0101}丙', '甲乙丙', []],
    ['e\u0301', 'é', []],
    ['a\u00A0b\tc', 'a b c', []],
    ['a\r\nb\rc', 'a\nb\nc', []],
    ['\u{E001}', '\u{E000}', ['\u{E001}']],
    ['\uD842', '', []],
  ])('%j becomes %j', (given, text, missing) => {
    expect(read(given)).toEqual({ text, missing });
  });

  it('holds nothing that no font has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        for (const character of read(given).text) {
          expect(/[\u{E000}-\u{E004}\n]/u.test(character) || coverage.has(character.codePointAt(0)!)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('names a missing character once a field', () => {
    const { missing } = drawableForm(
      {
        title: '表',
        fields: { name: { text: '𠮷𠮷' }, kind: { options: [{ label: '𠮷', chosen: true }] } },
        repeats: { holders: [{ holderName: { text: '𠮷' } }, { holderName: { text: '𠮷' } }] },
        labels: {},
        layout: null,
      },
      coverage,
    );
    expect(missing).toEqual(['name', 'kind', 'holderName'].map((field) => ({ character: '𠮷', field })));
  });
});
