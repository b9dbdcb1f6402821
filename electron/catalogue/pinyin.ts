import { pinyin } from 'pinyin-pro';

/**
 * The syllables of a text without tones, one per character: 女 is `nv`, a character that has none is ''.
 * Words decide how a character is read, so 银行 is `yin hang` and 行政 is `xing zheng`.
 */
export function syllablesOf(text: string): string[] {
  const characters = [...text];
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  // One entry per character, or the reading of a whole run is of no use for typing along.
  if (read.length !== characters.length) return characters.map(() => '');
  return read.map((syllable, index) => (syllable === characters[index] ? '' : syllable.toLowerCase()));
}
