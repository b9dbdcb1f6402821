import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Icon } from '../../kit/index.ts';
import styles from './error-summary.module.css';

interface ErrorSummaryProps {
  /** Key and sentence of each problem, in the order of the page. */
  readonly problems: readonly { readonly key: string; readonly sentence: string }[];
  /** Leads to the field or item. */
  readonly jump: (key: string) => void;
}

/** What has to be corrected, above everything else. Takes the focus each time Continue finds something. */
export function ErrorSummary({ problems, jump }: ErrorSummaryProps): ReactNode {
  const { t } = useTranslation('form');
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [problems]);
  return (
    <section ref={root} className={styles.summary} role="alert" tabIndex={-1} data-testid="error-summary">
      <h2>{t('toCorrect', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ key, sentence }) => (
          <li key={key}>
            <Button kind="plain" className={styles.link} onPress={() => jump(key)} control="field">
              {sentence}
              <Icon name="chevron" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
