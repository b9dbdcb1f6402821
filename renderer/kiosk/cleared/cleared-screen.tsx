import { useWords } from '../i18n/index.ts';
import styles from './cleared-screen.module.css';

/** What stands here for the moment until the kiosk puts a fresh page in place. */
export function ClearedScreen() {
  const { t } = useWords();
  return (
    <div className={styles['cleared']} data-screen="cleared" role="status">
      <h1>{t('cleared.title')}</h1>
      <p className={styles['hint']}>{t('cleared.hint')}</p>
    </div>
  );
}
