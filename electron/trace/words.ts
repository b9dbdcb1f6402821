import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import type exportWords from '../../resources/locales/zh-CN/export.json';
import type verifyWords from '../../resources/locales/zh-CN/verify.json';
import { languages, type Language } from '../../shared/text/index.ts';

type KeysOf<T, Above extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Above}${K}` : KeysOf<T[K], `${Above}${K}.`>;
}[keyof T & string];

interface Namespaces {
  readonly verify: typeof verifyWords;
  readonly export: typeof exportWords;
}

/** The words of one file of resources/locales in one language. */
export type Say<N extends keyof Namespaces> = (
  key: KeysOf<Namespaces[N]>,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function loadWords<N extends keyof Namespaces>(
  resourcesFolder: string,
  namespace: N,
  language: Language,
): Say<N> {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    lng: language,
    fallbackLng: false,
    defaultNS: namespace,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      languages.map((each) => [each, { [namespace]: readWords(resourcesFolder, each, namespace) }]),
    ),
  });
  const format = instance.getFixedT(language, namespace as never) as unknown as (
    key: string,
    values: object,
  ) => string;
  return (key, values = {}) => {
    const text = format(key, values);
    if (text === key) throw new Error(`${namespace}.json of ${language} has no ${key}`);
    return text;
  };
}

function readWords(folder: string, language: Language, namespace: string): Record<string, unknown> {
  const file = join(folder, 'locales', language, `${namespace}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
