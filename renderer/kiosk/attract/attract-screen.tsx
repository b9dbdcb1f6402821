import { useMemo } from 'react';
import { Button, Icon, PaperSlot, Seal, Sheet, useFrame } from '../../kit/index.ts';
import { useAsked } from '../app/asked.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useMinute } from '../app/time.ts';
import { useFormPicture } from '../form/use-form-picture.ts';
import { useWords } from '../i18n/index.ts';
import styles from './attract-screen.module.css';

/** What the kiosk is for, in one sentence, with one button. A real form hangs from the slot. */
export function AttractScreen({ context, send, kiosk }: ScreenProps) {
  const { t, time, language } = useWords();
  const { onHoldSeal } = useFrame();
  const { hall } = context.kiosk;
  const now = useMinute();
  const overview = useAsked(kiosk, 'catalogue.overview', {});
  const start = (care: boolean): void => {
    send({ type: 'SET_CARE', care });
    send({ type: 'START' });
  };
  return (
    <div className={styles['attract']} data-screen="attract">
      <header className={styles['top']}>
        <Seal characters={hall.seal} large onHold={onHoldSeal} />
        <div className={styles['names']}>
          <p className={styles['name']}>{hall.name[language]}</p>
          <p className={styles['second']} lang={language === 'en' ? 'zh-CN' : 'en'}>
            {hall.name[language === 'en' ? 'zh-CN' : 'en']}
          </p>
        </div>
        <p className={styles['clock']}>{time(now)}</p>
      </header>
      <main className={styles['main']}>
        <div className={styles['words']}>
          <h1 className={styles['title']}>
            <span>{t('attract.line1')}</span> <span>{t('attract.line2')}</span>
          </h1>
          <p className={styles['lead']}>
            <span>{t('attract.lead1')}</span> <span>{t('attract.lead2')}</span>
          </p>
          <Button
            kind="main"
            className={styles['start']}
            onPress={() => start(false)}
            control="start"
            testId="start"
          >
            <Icon name="hand" size="large" />
            <span className={styles['go']}>{t('attract.start')}</span>
            {language !== 'en' && (
              <span className={styles['touch']} lang="en">
                {/* The one word for those who read no Chinese. */}
                {t('attract.start', { lng: 'en' })}
              </span>
            )}
          </Button>
        </div>
        <div className={styles['feed']} aria-hidden="true">
          <PaperSlot out={1}>
            <HangingForm kiosk={kiosk} context={context} code={popularForm(overview.value)} />
          </PaperSlot>
        </div>
      </main>
      <footer className={styles['foot']}>
        <p className={styles['counts']}>
          {overview.value !== null &&
            t('attract.counts', {
              matters: overview.value.counts.matters,
              departments: overview.value.departments.length,
            })}
        </p>
        <Button
          kind="edge"
          className={styles['care']}
          onPress={() => start(true)}
          control="start"
          testId="start-care"
        >
          {t('attract.care')}
        </Button>
      </footer>
    </div>
  );
}

function HangingForm({ kiosk, context, code }: Omit<ScreenProps, 'send'> & { readonly code: string | null }) {
  const detail = useAsked(kiosk, 'catalogue.matter', code === null ? null : { code });
  const matter = detail.value?.matter ?? null;
  const request = useMemo(
    () =>
      matter === null
        ? null
        : { matter: matter.code, version: matter.version, language: context.language, answers: {} },
    [matter, context.language],
  );
  const picture = useFormPicture(kiosk, request);
  const page = picture?.pages[0];
  if (page === undefined) return null;
  return (
    <Sheet className={styles['sheet']}>
      <img src={page.address} alt="" draggable={false} />
    </Sheet>
  );
}

type Overview = { readonly popular: readonly { readonly code: string; readonly hasForm: boolean }[] };

const popularForm = (overview: Overview | null): string | null =>
  overview?.popular.find(({ hasForm }) => hasForm)?.code ?? null;
