import { useWords } from '../../i18n/index.ts';
import styles from './director-codes.module.css';

/** A PIN that was made just now. */
export function OwnPin({ pin }: { readonly pin: string }) {
  const { t } = useWords();
  return (
    <p className={styles['once']} role="status">
      <b data-testid="new-pin">{`${pin.slice(0, 4)} ${pin.slice(4)}`}</b>
      <span>{t('codes.once')}</span>
    </p>
  );
}
