import { readFileSync } from 'node:fs';

/** One word of jieba's dictionary: how often it was counted, and its part of speech. */
export interface JiebaWord {
  readonly word: string;
  readonly count: number;
  /** `ns` a place, `nt` an organisation, `nr` a person; https://github.com/fxsjy/jieba */
  readonly tag: string;
}

/** All words of Han characters, in no order that matters. */
export function jiebaWords(): JiebaWord[] {
  return readFileSync(new URL('dict.txt', import.meta.resolve('@node-rs/jieba')), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [word = '', count, tag = ''] = line.split(' ');
      return /^\p{Script=Han}+$/u.test(word) ? [{ word, count: Number(count), tag }] : [];
    });
}
