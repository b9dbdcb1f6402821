import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from './resources.ts';

/**
 * The languages of the citizen's screens. A missing key is a bug that the type check finds; at run time its Chinese
 * text stands in.
 */
export function createI18n(language: string, onMissing?: (key: string) => void): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en'],
    resources: resources,
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
