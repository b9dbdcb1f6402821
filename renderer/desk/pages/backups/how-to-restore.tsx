import { useTranslation } from 'react-i18next';
import { Exact, Sheet } from '../../kit/index.ts';
import styles from './backups.module.css';

/** How a backup is put back, and why that is no button here. */
export function HowToRestore({ command }: { readonly command: string }) {
  const { t } = useTranslation('backups');
  return (
    <Sheet title={t('restore.title')}>
      <p>{t('restore.why')}</p>
      <ol className={styles['steps']}>
        <li>{t('restore.close')}</li>
        <li>
          {t('restore.command')}
          <Exact>{command}</Exact>
        </li>
        <li>{t('restore.preview')}</li>
        <li>{t('restore.start')}</li>
      </ol>
      <p>{t('restore.after')}</p>
    </Sheet>
  );
}
