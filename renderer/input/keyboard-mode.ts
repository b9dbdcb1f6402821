import type { PinyinMode } from './pinyin/candidate.ts';
import type { EditRules } from './text-edit.ts';

/** What a field asks for, and so which keys it needs. */
export type KeyboardMode =
  | 'pinyin'
  | 'address'
  | 'organisation'
  | 'name'
  | 'latin'
  | 'latinName'
  | 'email'
  | 'code'
  | 'plate'
  | 'id'
  | 'digits'
  | 'phone'
  | 'decimal';

export type LayoutName =
  'pinyin' | 'latin' | 'capitals' | 'symbols' | 'code' | 'provinces' | 'id' | 'digits' | 'phone' | 'decimal';

export interface ModeRules {
  readonly layouts: readonly [LayoutName, ...LayoutName[]];
  readonly accept?: NonNullable<EditRules['accept']>;
  /** Keys of a keyboard are composed to Chinese here. */
  readonly composes: boolean;
}

const upper = (text: string): string => text.toUpperCase();
const keep =
  (dropped: RegExp) =>
  (text: string): string =>
    halfWidth(text).replace(dropped, '');

/** Digits, letters and signs as a scanner or an input method may send them: １２３ → 123. */
const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0xfee0));

/** Line breaks and tabs have no place in one line of a form. */
export const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ');

export const keyboardModes: { readonly [M in KeyboardMode]: ModeRules } = {
  pinyin: { layouts: ['pinyin', 'latin', 'symbols'], composes: true },
  address: { layouts: ['pinyin', 'latin', 'symbols'], composes: true, accept: oneLine },
  organisation: { layouts: ['pinyin', 'latin', 'symbols'], composes: true, accept: oneLine },
  name: { layouts: ['pinyin', 'latin'], composes: true, accept: oneLine },
  latin: { layouts: ['latin', 'capitals', 'symbols'], composes: false, accept: oneLine },
  latinName: { layouts: ['capitals'], composes: false, accept: (text) => upper(oneLine(text)) },
  email: { layouts: ['latin', 'symbols'], composes: false, accept: keep(/\s/g) },
  code: { layouts: ['code'], composes: false, accept: (text) => upper(keep(/[^0-9A-Za-z]/g)(text)) },
  plate: { layouts: ['provinces', 'code'], composes: false, accept: (text) => upper(keep(/[\s·.-]/g)(text)) },
  id: { layouts: ['id'], composes: false, accept: (text) => upper(keep(/[^0-9Xx]/g)(text)) },
  digits: { layouts: ['digits'], composes: false, accept: keep(/\D/g) },
  phone: { layouts: ['phone'], composes: false, accept: keep(/[^0-9-]/g) },
  decimal: {
    layouts: ['decimal'],
    composes: false,
    accept: (text) => keep(/[^0-9.]/g)(text.replaceAll('。', '.')),
  },
};

/** What the pinyin engine weighs in a field of this mode. */
export const pinyinModeOf = (mode: KeyboardMode): PinyinMode =>
  mode === 'name' || mode === 'address' || mode === 'organisation' ? mode : 'general';
