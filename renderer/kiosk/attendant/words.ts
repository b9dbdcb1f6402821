import type { i18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import en from '../../../resources/locales/en/attendant.json';
import zh from '../../../resources/locales/zh-CN/attendant.json';

/** The attendant's words come with the attendant's screens. */
export function addWords(instance: i18n): void {
  instance.addResourceBundle('en', 'attendant', en);
  instance.addResourceBundle('zh-CN', 'attendant', zh);
}

export const useAttendantWords = (): TFunction<['kiosk', 'attendant', 'common', 'print']> =>
  useTranslation(['kiosk', 'attendant', 'common', 'print']).t;
