import { Dialog } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import styles from './dialogs.module.css';

/** Over everything while the kiosk does not answer. Goes away by itself. */
export function ConnectionLost() {
  const { t } = useWords();
  return (
    <Dialog role="alertdialog" label={t('connection.title')} testId="connection-lost">
      <h2>{t('connection.title')}</h2>
      <p className={styles['text']}>{t('connection.hint')}</p>
    </Dialog>
  );
}
