import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { languages, type Language } from '../../../shared/text/index.ts';
import type { EvaluationWords } from '../../desk/index.ts';

/** i18next's own types know the words of the screens only. */
type Format = (key: string, values: object) => string;

/** @param resourcesFolder holds locales/<language>/evaluation.json */
export function loadEvaluationWords(resourcesFolder: string): (language: Language) => EvaluationWords {
  const instance = i18next.createInstance();
  const read = (language: Language): object =>
    JSON.parse(readFileSync(join(resourcesFolder, 'locales', language, 'evaluation.json'), 'utf8')) as object;
  void instance.init({
    initAsync: false,
    lng: languages[0],
    fallbackLng: false,
    defaultNS: 'evaluation',
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(languages.map((language) => [language, { evaluation: read(language) }])),
  });
  return (language) => {
    const format = instance.getFixedT(language, 'evaluation' as never) as unknown as Format;
    return {
      language,
      say: (key, values = {}) => {
        const text = format(key, values);
        if (text === key) throw new Error(`evaluation.json of ${language} has no ${key}`);
        return text;
      },
    };
  };
}
