import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { i18n } from 'i18next';
import { languages, type Language } from '../../../shared/text/index.ts';

/** Of this page alone; the next page begins with Chinese again. */
export function speak(i18n: i18n, language: Language): void {
  document.documentElement.lang = language;
  // antd's calendars take the names of days and months from there.
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
  void i18n.changeLanguage(language);
}

export { languages, type Language };
