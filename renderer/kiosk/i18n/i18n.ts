import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { pseudo } from './pseudo.ts';
import { resources } from './resources.ts';

/** Tests stretch every text by this, to find what would be cut in a wordier language. */
export const pseudoLanguage = 'en-XA';

/**
 * The languages of the citizen's screens. A missing key is a bug that the type check finds; at run time its Chinese
 * text stands in.
 */
export function createI18n(language: string, onMissing?: (key: string) => void): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en', pseudoLanguage],
    resources: { ...resources, [pseudoLanguage]: pseudo(resources.en) },
    ns: Object.keys(resources['zh-CN']),
    defaultNS: 'kiosk',
    load: 'currentOnly',
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    ...(onMissing === undefined
      ? {}
      : {
          saveMissing: true,
          missingKeyHandler: (_: readonly string[], namespace: string, key: string) =>
            onMissing(`${namespace}:${key}`),
        }),
  });
  return instance;
}
