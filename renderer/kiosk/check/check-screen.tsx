import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formSteps, summarise } from '../../../shared/form/index.ts';
import type { Kiosk } from '../../bridge/kiosk.ts';
import { Button, ChoiceMark, Frame, Icon, ProgressLine } from '../../kit/index.ts';
import { useFormPicture } from '../form/use-form-picture.ts';
import type { SessionContext, SessionEvent } from '../session/session.ts';
import { AnswerList } from './answer-list.tsx';
import styles from './check-screen.module.css';
import { PageZoom } from './page-zoom.tsx';
import { Printouts } from './printouts.tsx';

export interface CheckScreenProps {
  readonly context: SessionContext;
  readonly send: (event: SessionEvent) => void;
  readonly kiosk: Kiosk;
}

/** All answers beside the page that will be printed, and the citizen's word that they are true. */
export function CheckScreen({ context, send, kiosk }: CheckScreenProps): ReactNode {
  const { t } = useTranslation('form');
  const { matter, answers, language } = context;
  const [declared, setDeclared] = useState(false);
  const [reminded, setReminded] = useState(0);
  const [zoomed, setZoomed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const picture = useFormPicture(
    kiosk,
    matter === null
      ? null
      : { matter: matter.matter.code, version: matter.matter.version, language, answers },
  );
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const definition = matter?.form ?? null;
  if (matter === null || definition === null) return null;
  const total = formSteps(definition, answers).length + 1;
  const first = picture?.pages[0];
  const confirm = (): void => {
    if (declared) send({ type: 'CONFIRM' });
    else setReminded((times) => times + 1);
  };
  return (
    <Frame
      screen="check"
      back={() => send({ type: 'BACK' })}
      action={{ label: t('confirm'), icon: 'printer', onPress: confirm, testId: 'confirm' }}
      pinned={
        <div className={styles.foot}>
          <p className={styles.declaration}>{definition.declaration[language]}</p>
          {reminded > 0 && !declared && (
            <p className={styles.reminder} role="alert" key={reminded}>
              {t('awaitTick')}
            </p>
          )}
          <button
            type="button"
            role="checkbox"
            aria-checked={declared}
            data-chosen={declared}
            data-reminded={reminded > 0 && !declared}
            className={styles.tick}
            data-control="declare"
            data-testid="declare"
            onClick={() => setDeclared(!declared)}
          >
            <ChoiceMark chosen={declared} shape="square" />
            <span>
              <b>{t('declare')}</b>
              <small>{t('maskedNote')}</small>
            </span>
          </button>
        </div>
      }
    >
      <ProgressLine
        number={total}
        total={total}
        label={t('stepOf', { number: total, total })}
        subject={matter.matter.name[language]}
      />
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {t('checkTitle')}
      </h1>
      <div className={styles.columns}>
        <AnswerList
          rows={summarise(definition, answers, language)}
          definition={definition}
          language={language}
          edit={(step) => send({ type: 'EDIT_STEP', step })}
        />
        <section className={styles.paper}>
          {picture !== null && first !== undefined && (
            <>
              <p className={styles.caption}>
                <span>{t('picture')}</span>
                <span>{t('pages', { count: picture.pageCount })}</span>
              </p>
              <div className={styles.pages} data-several={picture.pages.length > 1}>
                {picture.pages.map((page) => (
                  <img key={page.number} className={styles.page} src={page.address} alt={t('picture')} />
                ))}
              </div>
              <Button
                kind="sheet"
                className={styles.zoom}
                onPress={() => setZoomed(true)}
                control="zoom"
                testId="zoom"
              >
                <Icon name="zoom" />
                {t('zoom')}
              </Button>
              {picture.missingCharacters.length > 0 && (
                <div className={styles.missing} role="note">
                  <h2>{t('missingTitle')}</h2>
                  <p>{t('missingText')}</p>
                  <p className={styles.characters} lang="zh-CN">
                    {[...new Set(picture.missingCharacters.map(({ character }) => character))].join('　')}
                  </p>
                </div>
              )}
            </>
          )}
          <Printouts
            printers={context.printers}
            language={language}
            settings={definition.print}
            pages={picture?.pageCount ?? null}
          />
        </section>
      </div>
      {zoomed && picture !== null && <PageZoom pages={picture.pages} close={() => setZoomed(false)} />}
    </Frame>
  );
}
