import { Button, Dialog } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import styles from '../app/dialogs.module.css';

interface EndDialogProps {
  readonly isPrinting: boolean;
  readonly onStay: () => void;
  readonly onEnd: () => void;
}

/** Asks once before answers or waiting papers are lost. */
export function EndDialog({ isPrinting, onStay, onEnd }: EndDialogProps) {
  const { t } = useWords();
  return (
    <Dialog role="alertdialog" label={t('end.title')} onClose={onStay} testId="end-asked">
      <h1>{t('end.title')}</h1>
      <p className={styles['text']}>{t(isPrinting ? 'end.printing' : 'end.what')}</p>
      <div className={styles['actions']}>
        <Button kind="edge" autoFocus onPress={onStay} control="end-answer" testId="end-stay">
          {t('end.stay')}
        </Button>
        <Button kind="main" onPress={onEnd} control="end-answer" testId="end-confirm">
          {t('end.end')}
        </Button>
      </div>
    </Dialog>
  );
}
