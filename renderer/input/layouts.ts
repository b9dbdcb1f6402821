import type { ParseKeys } from 'i18next';
import type { LayoutName } from './keyboard-mode.ts';

/** What pressing a key does. */
export type KeyAction =
  | { readonly type: 'character'; readonly character: string }
  | { readonly type: 'letter'; readonly letter: string }
  | { readonly type: 'space' }
  | { readonly type: 'divide' }
  | { readonly type: 'backspace' }
  | { readonly type: 'clear' }
  | { readonly type: 'newline' }
  | { readonly type: 'next' }
  | { readonly type: 'rare' }
  | { readonly type: 'layout'; readonly layout: LayoutName };

/** A key is one column wide; `wide` takes as many more, `fill` what is left of the row. */
export interface KeySpec {
  readonly action: KeyAction;
  /** Shown on the key; absent for keys whose word comes from the language. */
  readonly label?: string;
  /** Key of `keyboard.json` for what is shown or spoken. */
  readonly word?: ParseKeys<'keyboard'>;
  readonly size?: 'wide' | 'fill';
}

export interface Layout {
  /** Columns of the widest row; its keys set the width of all. */
  readonly columns: number;
  readonly rows: readonly (readonly KeySpec[])[];
  readonly pad?: boolean;
}

const characters = (line: string): readonly KeySpec[] =>
  [...line].map((character) => ({ action: { type: 'character', character }, label: character }));
const letters = (line: string): readonly KeySpec[] =>
  [...line].map((letter) => ({ action: { type: 'letter', letter }, label: letter }));
const to = (layout: LayoutName, word: ParseKeys<'keyboard'>, size?: 'wide'): KeySpec => ({
  action: { type: 'layout', layout },
  word,
  ...(size === undefined ? {} : { size }),
});
const space: KeySpec = { action: { type: 'space' }, word: 'space', size: 'fill' };
const dot: KeySpec = { action: { type: 'character', character: '·' }, label: '·', word: 'dot' };
const backspace: KeySpec = { action: { type: 'backspace' }, word: 'backspace' };
const pad = (last: readonly KeySpec[]): Layout => ({
  columns: 3,
  pad: true,
  rows: [characters('123'), characters('456'), characters('789'), last],
});
const nothing: KeySpec = { action: { type: 'clear' }, word: 'clear' };

export const layouts: { readonly [L in LayoutName]: Layout } = {
  pinyin: {
    columns: 10,
    rows: [
      letters('qwertyuiop'),
      letters('asdfghjkl'),
      letters('zxcvbnm'),
      [
        to('latin', 'toLatin', 'wide'),
        { action: { type: 'divide' }, word: 'divide', size: 'wide' },
        space,
        dot,
      ],
    ],
  },
  latin: {
    columns: 10,
    rows: [
      characters('1234567890'),
      characters('qwertyuiop'),
      characters('asdfghjkl'),
      [to('capitals', 'capitals'), ...characters('zxcvbnm'), ...characters('-')],
      [to('pinyin', 'toPinyin', 'wide'), ...characters('@.'), space, ...characters('_')],
    ],
  },
  capitals: {
    columns: 10,
    rows: [
      characters('1234567890'),
      characters('QWERTYUIOP'),
      characters('ASDFGHJKL'),
      [to('latin', 'smallLetters'), ...characters('ZXCVBNM'), ...characters('-')],
      [to('pinyin', 'toPinyin', 'wide'), ...characters(".'"), space],
    ],
  },
  symbols: {
    columns: 10,
    rows: [
      characters('1234567890'),
      characters('，。、；：？（）“”'),
      characters('《》—…·#%+=/'),
      [to('pinyin', 'toPinyin', 'wide'), to('latin', 'toLatin', 'wide'), space],
    ],
  },
  code: {
    columns: 10,
    rows: [
      characters('1234567890'),
      characters('QWERTYUIOP'),
      characters('ASDFGHJKL'),
      [to('provinces', 'toProvinces', 'wide'), ...characters('ZXCVBNM')],
    ],
  },
  provinces: {
    columns: 10,
    rows: [
      characters('贵渝川云桂湘鄂粤琼藏'),
      characters('京津冀晋蒙辽吉黑沪苏'),
      characters('浙皖闽赣鲁豫陕甘青宁'),
      [to('code', 'toCode', 'wide'), ...characters('新使领警学港澳')],
    ],
  },
  id: pad([...characters('X'), ...characters('0'), backspace]),
  digits: pad([nothing, ...characters('0'), backspace]),
  phone: pad([...characters('-'), ...characters('0'), backspace]),
  decimal: pad([...characters('.'), ...characters('0'), backspace]),
};
