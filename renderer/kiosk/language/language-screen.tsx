import { Label, Radio, RadioGroup } from 'react-aria-components';
import { ChoiceMark, Frame } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import styles from './language-screen.module.css';

const offered: readonly {
  readonly language: Language;
  readonly name: string;
  readonly note: 'zhNote' | 'enNote';
}[] = [
  { language: 'zh-CN', name: '中文', note: 'zhNote' },
  { language: 'en', name: 'English', note: 'enNote' },
];
const readings = ['standard', 'care', 'contrast'] as const;
type ReadingMode = (typeof readings)[number];

/** Language, and how to read: shown as type, so that nobody needs to know the words for it. */
export function LanguageScreen({ context, send }: ScreenProps) {
  const { t } = useWords();
  const other = context.language === 'en' ? 'zh-CN' : 'en';
  const reading: ReadingMode = context.contrast ? 'contrast' : context.care ? 'care' : 'standard';
  const read = (mode: string): void => {
    send({ type: 'SET_CARE', care: mode === 'care' });
    send({ type: 'SET_CONTRAST', contrast: mode === 'contrast' });
  };
  return (
    <Frame
      screen="language"
      back={() => send({ type: 'BACK' })}
      action={{ label: t('language.start'), icon: 'forward', onPress: () => send({ type: 'NEXT' }) }}
    >
      <RadioGroup
        className={styles['languages']!}
        value={context.language}
        onChange={(language) => send({ type: 'CHOOSE_LANGUAGE', language: language as Language })}
      >
        <Label elementType="div">
          <h1 className={styles['title']}>{t('language.title')}</h1>
          <p className={styles['second']} lang={other}>
            {t('language.title', { lng: other })}
          </p>
        </Label>
        {offered.map(({ language, name, note }) => (
          <Radio
            key={language}
            value={language}
            className={styles['language']!}
            lang={language}
            data-control="language"
            data-testid={`language-${language}`}
          >
            {({ isSelected }) => (
              <>
                <span className={styles['big']}>{name}</span>
                <span className={styles['note']}>{t(`language.${note}`)}</span>
                <ChoiceMark chosen={isSelected} />
              </>
            )}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup className={styles['readings']!} value={reading} onChange={read}>
        <Label elementType="div" className={styles['question']!}>
          <h2>{t('language.reading')}</h2>
          <span lang={other}>{t('language.reading', { lng: other })}</span>
        </Label>
        <div className={styles['modes']}>
          {readings.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              className={styles['mode']!}
              data-control={mode === 'contrast' ? 'contrast' : 'care'}
              data-testid={`reading-${mode}`}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles['specimen']} data-mode={mode} lang="zh-CN" aria-hidden="true">
                    {t('language.sample', { lng: 'zh-CN' })}
                  </span>
                  <span className={styles['said']}>
                    <b>{t(`language.${mode}`)}</b>
                    <ChoiceMark chosen={isSelected} />
                    <span className={styles['explained']}>{t(`language.${mode}Note`)}</span>
                  </span>
                </>
              )}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className={styles['space']} />
      <p className={styles['keep']}>
        <b>{t('language.keepStrong')}</b> {t('language.keep')}
      </p>
    </Frame>
  );
}
