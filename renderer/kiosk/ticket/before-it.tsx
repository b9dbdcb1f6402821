import type { QueueTicket } from '../../../shared/contract/page.ts';
import { useWords } from '../i18n/index.ts';
import styles from './before-it.module.css';

/** How many numbers were given out before this one; who of them still waits is not known here. */
export function BeforeIt({ ticket: { before } }: { readonly ticket: QueueTicket }) {
  const { t } = useWords();
  return (
    <div className={styles['before']} data-testid="ticket-before">
      <p>{before === 0 ? t('ticket.first') : t('ticket.before', { count: before })}</p>
      {before > 0 && <small>{t('ticket.beforeNote')}</small>}
    </div>
  );
}
