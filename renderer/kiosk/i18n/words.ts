import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, LocalizedText } from '../../../shared/text/index.ts';

export interface Words {
  readonly t: TFunction<['kiosk', 'common', 'print']>;
  readonly language: Language;
  /** A text of the catalogue. */
  readonly say: (text: LocalizedText) => string;
  /** For example 11月24日 星期二, Tue 24 November */
  readonly dayAndDate: (date: Date) => string;
  /** For example 12月3日（星期四）, Thursday 3 December */
  readonly longDate: (date: Date) => string;
  /** For example 9:41 */
  readonly time: (date: Date) => string;
  readonly number: (value: number) => string;
  /** For example 一楼 A 区 */
  readonly place: (floor: number, zone: string) => string;
  readonly floor: (floor: number) => string;
}

/** Words, dates and figures in the chosen language. */
export function useWords(): Words {
  const { t, i18n } = useTranslation(['kiosk', 'common', 'print']);
  const language: Language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    const format = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
      const formatter = new Intl.DateTimeFormat(locale, options);
      return (date) => formatter.format(date);
    };
    const monthDay = format({ month: 'long', day: 'numeric' });
    const weekday = format({ weekday: language === 'en' ? 'short' : 'long' });
    const longWeekday = format({ weekday: 'long' });
    const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
    const figures = new Intl.NumberFormat(locale);
    const floor = (number: number): string => {
      if (number === 1) return t('common:floor.1');
      if (number === 2) return t('common:floor.2');
      return number === 3 ? t('common:floor.3') : t('common:floor.other', { floor: number });
    };
    return {
      t,
      language,
      say: (text) => text[language],
      dayAndDate: (date) =>
        language === 'en' ? `${weekday(date)} ${monthDay(date)}` : `${monthDay(date)} ${weekday(date)}`,
      longDate: (date) =>
        language === 'en'
          ? `${longWeekday(date)} ${monthDay(date)}`
          : `${monthDay(date)}（${longWeekday(date)}）`,
      time: (date) => hour.format(date).replace(/^0(?=\d:)/, ''),
      number: (value) => figures.format(value),
      floor,
      place: (number, zone) => t('common:place', { floor: floor(number), zone }),
    };
  }, [t, language]);
}
