import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { CautionSentence, DoneSentence, ErrorSentence } from '../../kit/index.ts';
import { troubleSentence } from './backup-words.ts';
import styles from './backups.module.css';

export interface BackupStateProps {
  readonly view: BackupsView;
  /** The newest backup when one was asked for on this page, '' for none; null: none was asked for. */
  readonly begunAfter: string | null;
}

/** Whether there is a fresh backup, in plain words, and what to do when there is none. */
export function BackupState({ view, begunAfter }: BackupStateProps) {
  const { t } = useTranslation(['backups', 'desk']);
  const { moment, size } = useWords();
  const { setting, isPassphraseSet, isOnSameDisk, running, last, isLate, dueMs, failure } = view;
  const facts = last && { when: moment(last.madeMs), size: size(last.bytes) };
  const isJustMade = begunAfter !== null && running === null && last !== null && last.name !== begunAfter;
  return (
    <div className={styles['state']}>
      {running !== null && <DoneSentence>{t(`running.${running}`)}</DoneSentence>}
      {isJustMade && failure === null && <DoneSentence>{t('state.made', facts!)}</DoneSentence>}
      {failure !== null && running === null && (
        <ErrorSentence>
          {t('state.failed', { when: moment(failure.atMs), why: troubleSentence(failure.reason, t) })}
        </ErrorSentence>
      )}
      {facts !== null && !isJustMade && <p>{t('state.last', facts)}</p>}
      {setting === null ? (
        <CautionSentence>{t('state.off')}</CautionSentence>
      ) : !isPassphraseSet ? (
        <CautionSentence>{t('state.noPassphrase')}</CautionSentence>
      ) : facts === null ? (
        <CautionSentence>{t('state.never')}</CautionSentence>
      ) : (
        isLate && <CautionSentence>{t('state.late', { hours: setting.everyHours })}</CautionSentence>
      )}
      {setting !== null && isPassphraseSet && running === null && dueMs !== null && (
        <p>{t('state.next', { when: moment(dueMs) })}</p>
      )}
      {isOnSameDisk && <CautionSentence>{t('state.sameDisk')}</CautionSentence>}
    </div>
  );
}
