import { useTranslation } from 'react-i18next';
import { languages, speak } from '../app/language.ts';
import { useWords, type DeskT } from '../i18n/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import styles from './language-switch.module.css';

/** Each language in its own words. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const { i18n } = useTranslation();
  return (
    <div role="group" aria-label={t('language.label')} className={styles['switch']}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => speak(i18n, each)}
        >
          {nameOf(each, t)}
        </button>
      ))}
    </div>
  );
}

const nameOf = (language: Language, t: DeskT): string =>
  language === 'zh-CN' ? t('language.zh-CN') : t('language.en');
