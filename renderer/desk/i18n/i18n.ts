import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../../resources/locales/en/desk.json';
import zh from '../../../resources/locales/zh-CN/desk.json';

/** The desk's words in both languages; Chinese stands in for a key that English lacks. */
export function createDeskI18n(language: string): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en'],
    resources: { 'zh-CN': { desk: zh }, en: { desk: en } },
    ns: ['desk'],
    defaultNS: 'desk',
    load: 'currentOnly',
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
