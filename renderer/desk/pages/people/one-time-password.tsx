import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Sheet } from '../../kit/index.ts';
import styles from './person-form.module.css';

export interface OneTimePasswordProps {
  readonly id: string;
  readonly name: string;
  readonly password: string;
}

/** Shown this once: it is kept nowhere in clear. Takes the focus, so that it is read out and not overlooked. */
export function OneTimePassword({ id, name, password }: OneTimePasswordProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('oneTime.title', { name })}>
      <Sheet title={t('oneTime.title', { name })}>
        <p>{t('oneTime.lead', { id })}</p>
        <output className={styles['password']}>{password}</output>
        <p>{t('oneTime.once')}</p>
      </Sheet>
    </div>
  );
}
