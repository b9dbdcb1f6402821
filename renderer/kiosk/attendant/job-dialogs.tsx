import type { AttendedPrinter, QueuedJobView } from '../../../shared/contract/page.ts';
import { Button, Dialog, Icon } from '../../kit/index.ts';
import dialogs from '../app/dialogs.module.css';
import { useWords } from '../i18n/index.ts';
import { useJobWords } from './job-words.tsx';
import styles from './queue.module.css';
import { useAttendantWords } from './words.ts';

interface MoveDialogProps {
  readonly job: QueuedJobView;
  readonly printers: readonly AttendedPrinter[];
  readonly onClose: () => void;
  readonly onMove: (printer: string) => void;
}

/** Where else the job can be printed, and how it looks there. */
export function MoveDialog({ job, printers, onClose, onMove }: MoveDialogProps) {
  const t = useAttendantWords();
  const { say } = useWords();
  const words = useJobWords(printers);
  const title = t('attendant:move.title', { reference: job.reference, kind: words.kind(job) });
  return (
    <Dialog label={title} onClose={onClose} testId="move-asked">
      <h2>{title}</h2>
      <div className={styles['choices']}>
        {printers
          .filter(({ id }) => job.targets.includes(id))
          .map((printer) => (
            <Button
              key={printer.id}
              kind="sheet"
              onPress={() => {
                onMove(printer.id);
                onClose();
              }}
              testId={`move-to-${printer.id}`}
            >
              <span>
                <b>{say(printer.name)}</b>
                <small>
                  {t(`attendant:printer.${printer.isPaused ? 'paused' : printer.state}`)}
                  {' · '}
                  {say(printer.place)}
                </small>
              </span>
              <Icon name="chevron" />
            </Button>
          ))}
      </div>
      <Button kind="edge" className={styles['close']} autoFocus onPress={onClose} testId="close">
        {t('common:close')}
      </Button>
    </Dialog>
  );
}

interface CancelDialogProps {
  readonly job: QueuedJobView;
  readonly onClose: () => void;
  readonly onCancel: () => void;
}

/** Asks once before a paper is lost. */
export function CancelDialog({ job, onClose, onCancel }: CancelDialogProps) {
  const t = useAttendantWords();
  const words = useJobWords([]);
  const title = t('attendant:cancel.title', { reference: job.reference, kind: words.kind(job) });
  return (
    <Dialog role="alertdialog" label={title} onClose={onClose} testId="cancel-asked">
      <h2>{title}</h2>
      <p className={dialogs['text']}>{t('attendant:cancel.what')}</p>
      <div className={dialogs['actions']}>
        <Button kind="edge" autoFocus onPress={onClose} testId="cancel-keep">
          {t('attendant:cancel.keep')}
        </Button>
        <Button
          kind="main"
          onPress={() => {
            onCancel();
            onClose();
          }}
          testId="cancel-confirm"
        >
          {t('attendant:cancel.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
