import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import type paperWords from '../../../resources/locales/zh-CN/paper.json';
import { languages, type Language } from '../../../shared/text/index.ts';
import { chineseNumeral } from './chinese-numeral.ts';

/** i18next's own types know the words of the screens only. */
type Format = (key: string, values: object) => string;

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
/** Keys of a file of words, plural forms under one name. */
export type KeysOf<T, Above extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Above}${WithoutPlural<K>}`
    : KeysOf<T[K], `${Above}${K}.`>;
}[keyof T & string];

/** A key of paper.json, plural forms under one name. */
export type PaperKey = KeysOf<typeof paperWords>;

/** The words of slips and notifications in one language, and how it writes dates, sums and lists. */
export interface PaperWords {
  readonly language: Language;
  readonly say: (key: PaperKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly date: (date: Date) => string;
  readonly sum: (yuan: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** A floor as the hall's signs write it. */
  readonly floor: (floor: number) => string;
}

/** @param resourcesFolder holds locales/<language>/paper.json. */
export function loadPaperWords(resourcesFolder: string): (language: Language) => PaperWords {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    lng: languages[0],
    fallbackLng: false,
    defaultNS: 'paper',
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      languages.map((language) => [language, { paper: readWords(resourcesFolder, language) }]),
    ),
  });
  return (language) => {
    const format = instance.getFixedT(language, 'paper' as never) as unknown as Format;
    return {
      language,
      say: (key, values = {}) => {
        const text = format(key, values);
        // Without the word i18next gives the key, which nobody at a window can read.
        if (text === key) throw new Error(`paper.json of ${language} has no ${key}`);
        return text;
      },
      date: (date) =>
        new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(date),
      sum: (yuan) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(yuan),
      list: (items) =>
        new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(items),
      floor: (floor) => (language === 'zh-CN' ? chineseNumeral(floor) : String(floor)),
    };
  };
}

function readWords(resourcesFolder: string, language: Language): Record<string, unknown> {
  const file = join(resourcesFolder, 'locales', language, 'paper.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
