import { Button, Countdown, Dialog, Icon } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import type { SessionContext, SessionEvent } from '../session/index.ts';
import styles from './idle-dialog.module.css';

interface IdleDialogProps {
  readonly warning: NonNullable<SessionContext['warning']>;
  readonly send: (event: SessionEvent) => void;
}

/** Asks whether somebody is there, and hides the answers meanwhile. */
export function IdleDialog({ warning, send }: IdleDialogProps) {
  const { t } = useWords();
  const minutes = warning.idleSeconds / 60;
  return (
    <Dialog role="alertdialog" label={t('idle.title')} ground="blank" testId="idle-warning">
      <p className={styles['since']}>
        {Number.isInteger(minutes)
          ? t('idle.sinceMinutes', { count: minutes })
          : t('idle.since', { count: warning.idleSeconds })}
      </p>
      <h1 className={styles['title']}>{t('idle.title')}</h1>
      <Countdown seconds={warning.seconds}>
        {() => (
          <>
            <span className={styles['unit']}>{t('idle.seconds')}</span>
            <span className={styles['what']}>{t('idle.what')}</span>
          </>
        )}
      </Countdown>
      <Button
        kind="main"
        autoFocus
        className={styles['stay']}
        onPress={() => send({ type: 'STAY' })}
        control="idle-answer"
        testId="stay"
      >
        <span>{t('idle.stay')}</span>
        <Icon name="forward" />
      </Button>
      <Button
        kind="edge"
        className={styles['end']}
        onPress={() => send({ type: 'END', why: 'ended' })}
        control="idle-answer"
        testId="end-now"
      >
        {t('common:end')}
      </Button>
      <p className={styles['note']}>{t('idle.note')}</p>
    </Dialog>
  );
}
