import { useState } from 'react';
import { Button, Frame } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import styles from './rating-screen.module.css';

const scores = [5, 4, 3, 2, 1] as const;

/** Five steps, none chosen beforehand; leaving without an answer is as easy as giving one. */
export function RatingScreen({ context, send, kiosk }: ScreenProps) {
  const { t } = useWords();
  const [isSent, setSent] = useState(false);
  const rate = (score: number): void => {
    const matter = context.matter?.matter;
    if (matter === undefined || isSent) return;
    setSent(true);
    // A rating that gets lost must not hold up the clearing.
    const end = (): void => send({ type: 'END', why: 'finished' });
    kiosk.call('rating.submit', { matter: matter.code, version: matter.version, score }).then(end, end);
  };
  return (
    <Frame
      screen="rating"
      back={() => send({ type: 'BACK' })}
      hideEnd
      action={{
        label: t('rating.skip'),
        icon: 'check',
        onPress: () => send({ type: 'END', why: 'finished' }),
        testId: 'skip',
      }}
    >
      <h1 className={styles['title']}>{t('rating.title')}</h1>
      <p className={styles['hint']}>{t('rating.hint')}</p>
      <ol className={styles['scores']}>
        {scores.map((score) => (
          <li key={score}>
            <Button
              kind="plain"
              className={styles['score']}
              onPress={() => rate(score)}
              control="rating"
              testId={`score-${score}`}
            >
              <b>{score}</b>
              <span>{t(`rating.${score}`)}</span>
            </Button>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
