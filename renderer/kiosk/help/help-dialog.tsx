import { Button, Dialog } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import type { SessionContext } from '../session/index.ts';
import styles from './help-dialog.module.css';

interface HelpDialogProps {
  readonly context: SessionContext;
  readonly onClose: () => void;
}

/** Every way to a person: in the hall, at the window, on the telephone. */
export function HelpDialog({ context, onClose }: HelpDialogProps) {
  const { t, say, place } = useWords();
  const { matter } = context;
  return (
    <Dialog label={t('help.title')} onClose={onClose} testId="help">
      <h1>{t('help.title')}</h1>
      <dl className={styles['ways']}>
        <div>
          <dt>{t('help.person')}</dt>
          <dd>{t('help.personText')}</dd>
        </div>
        {matter !== null && (
          <>
            <div>
              <dt>{t('help.window')}</dt>
              <dd>
                {t('help.windowText', {
                  window: matter.window.number,
                  name: say(matter.window.name),
                  place: place(matter.window.floor, matter.window.zone),
                })}
              </dd>
            </div>
            <div>
              <dt>{t('help.hotline')}</dt>
              <dd>
                {t('help.hotlineText', {
                  hotline: matter.matter.hotline.phone,
                  complaint: matter.matter.complaintLine.phone,
                })}
              </dd>
            </div>
          </>
        )}
      </dl>
      <p className={styles['safe']}>{t('help.safe')}</p>
      <Button
        kind="main"
        autoFocus
        className={styles['close']}
        onPress={onClose}
        control="dialog-close"
        testId="close"
      >
        {t('help.close')}
      </Button>
    </Dialog>
  );
}
