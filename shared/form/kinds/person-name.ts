import { toHalfWidth } from '../../identifiers/index.ts';
import { ok } from '../../result.ts';
import { wrong } from './kind.ts';
import { countCharacters, oneLine, typedText } from './typed-text.ts';

/** Longest name a household register can hold, in code points. */
const maxLength = 50;

const han = /^\p{Script=Han}+(·\p{Script=Han}+)*$/u;
const latin = /^[A-Z]+(?:[ '-][A-Z]+)*$/;

/**
 * A name as it stands in the identity document. Chinese: any Han character (all levels of GB 18030-2022), parts
 * joined by the separator dot U+00B7. A foreign name in a Chinese cell needs two words, so that
 * pinyin left unconverted is noticed. `latin`: capital letters as in a passport, tone marks dropped, ü as YU.
 */
export const personName = typedText<'personName'>({
  check: (text, field) => {
    const name =
      field.script === 'latin' || /^[\p{Script=Latin}\s',.\u2019-]+$/u.test(text)
        ? inCapitals(text)
        : inHan(text);
    const count = countCharacters(name);
    if (count > maxLength) return wrong('name-too-long', { max: maxLength, count });
    if (field.script === 'latin') return latin.test(name) ? ok(name) : wrong('name-latin');
    if (han.test(name)) return ok(name);
    if (!latin.test(name)) return wrong('name-characters');
    return name.includes(' ') ? ok(name) : wrong('name-two-words');
  },
});

/** Without spaces and variation selectors, with every dot that keyboards offer as U+00B7. */
const inHan = (text: string): string =>
  text.replace(/[\s\u3000\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '').replace(/[•.．・·‧∙⋅。]/g, '·');

const inCapitals = (text: string): string =>
  oneLine(
    toHalfWidth(text)
      .replace(/[üǖǘǚǜÜǕǗǙǛ]/g, 'yu')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/\u2019/g, "'")
      .replace(/[,.]/g, ' '),
  ).toUpperCase();
