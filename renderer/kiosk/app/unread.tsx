import { Button } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import styles from './dialogs.module.css';

/** In place of what could not be read. */
export function Unread({ again }: { readonly again: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles['unread']} role="alert">
      <h2>{t('failure.title')}</h2>
      <p className={styles['text']}>{t('failure.hint')}</p>
      <Button kind="sheet" onPress={again}>
        {t('failure.again')}
      </Button>
    </div>
  );
}
