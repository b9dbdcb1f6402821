import { useWords } from '../i18n/index.ts';
import styles from './attention-view.module.css';
import type { Situation } from './situation.ts';

/** Nothing was printed, why, and what to do. */
export function RefusedView({ situation }: { readonly situation: Extract<Situation, { kind: 'refused' }> }) {
  const { t } = useWords();
  return (
    <div role="alert">
      <h1 className={styles['title']}>{t('print.refused')}</h1>
      <p className={styles['lead']}>
        {situation.failure === null
          ? t('print.unanswered')
          : t(`print.refusedReason.${situation.failure.reason}`)}
      </p>
    </div>
  );
}
