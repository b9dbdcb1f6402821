import type { CitizenContract, OutputOf } from '../../../shared/contract/page.ts';
import { Button, Dialog } from '../../kit/index.ts';
import styles from '../app/dialogs.module.css';
import { useWords } from '../i18n/index.ts';

type Taken = OutputOf<CitizenContract['queue.take']>;
export type Refusal = Extract<Taken, { ok: false }>['reason'] | 'unanswered';

interface RefusedDialogProps {
  readonly refusal: Refusal;
  readonly window: string;
  readonly again: () => void;
  readonly onClose: () => void;
}

/** No number was given out, why, and what to do. */
export function RefusedDialog({ refusal, window, again, onClose }: RefusedDialogProps) {
  const { t } = useWords();
  const title = t('ticket.refused.title');
  return (
    <Dialog role="alertdialog" label={title} onClose={onClose} testId="ticket-refused">
      <h2>{title}</h2>
      <p className={styles['text']}>{t(`ticket.refused.${refusal}`, { window })}</p>
      <div className={styles['actions']}>
        <Button kind="edge" onPress={onClose} control="dialog-close" testId="close">
          {t('common:close')}
        </Button>
        {refusal !== 'no-queue' && (
          <Button kind="main" autoFocus onPress={again} control="ticket-take">
            {t('ticket.refused.again')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
