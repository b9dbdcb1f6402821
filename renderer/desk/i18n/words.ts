import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, LocalizedText } from '../../../shared/text/index.ts';

export type DeskT = TFunction<'desk'>;

export interface DeskWords {
  readonly t: DeskT;
  readonly language: Language;
  /** A text of the catalogue. */
  readonly say: (text: LocalizedText) => string;
  /** For example 2026年11月24日, 24 November 2026 */
  readonly date: (wallMs: number) => string;
  /** For example 11月24日 9:41, 24 November 9:41 */
  readonly moment: (wallMs: number) => string;
  readonly number: (value: number) => string;
  /** Of a file or disk, for example 1.4 GB: decimal, as disks are sold. */
  readonly size: (bytes: number) => string;
  /** For example 副局长、管理员 */
  readonly list: (items: readonly string[]) => string;
}

/** Words, dates and figures in the chosen language. */
export function useWords(): DeskWords {
  const { t, i18n } = useTranslation('desk');
  const language: Language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en';
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : language;
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
    const monthDay = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric' });
    const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
    const figures = new Intl.NumberFormat(locale);
    return {
      t,
      language,
      say: (text) => text[language],
      date: (wallMs) => day.format(wallMs),
      moment: (wallMs) => `${monthDay.format(wallMs)} ${hour.format(wallMs).replace(/^0(?=\d:)/, '')}`,
      number: (value) => figures.format(value),
      size: (bytes) => sizeInWords(bytes, (value) => figures.format(value)),
      list: (items) => items.join(t('listComma')),
    };
  }, [t, language]);
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

function sizeInWords(bytes: number, number: (value: number) => string): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  return `${number(value >= 100 || step === 0 ? Math.round(value) : Math.round(value * 10) / 10)} ${units[step]}`;
}
