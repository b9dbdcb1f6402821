import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/index.ts';
import { ErrorSentence, PageHeader } from '../../kit/index.ts';
import { BackupFiles } from './backup-files.tsx';
import { BackupPassphrase } from './backup-passphrase.tsx';
import { BackupSettingForm } from './backup-setting-form.tsx';
import { BackupState } from './backup-state.tsx';
import styles from './backups.module.css';
import { HowToRestore } from './how-to-restore.tsx';
import { useBackupAct } from './use-backup-act.ts';

/** Backups of the kiosk: whether there is a fresh one, what lies in the folder, how they are made and put back. */
export function BackupsPage() {
  const { t } = useTranslation(['backups', 'desk']);
  const answer = useAnswer('backups', 'backups.read', {});
  const make = useBackupAct('backups.make');
  const [begunAfter, setBegunAfter] = useState<string | null>(null);
  const view = answer.state === 'ready' ? answer.value : null;
  const isReady = view !== null && view.setting !== null && view.isPassphraseSet;
  const begin = async (): Promise<void> => {
    const before = view?.last?.name ?? '';
    if (await make.run({})) setBegunAfter(before);
  };
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.system') }]}
        title={t('title')}
        actions={
          <Button
            type="primary"
            disabled={!isReady}
            loading={make.isRunning || (view?.running ?? null) !== null}
            onClick={() => void begin()}
          >
            {t('make')}
          </Button>
        }
      />
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {make.problem !== null && <ErrorSentence>{make.problem}</ErrorSentence>}
      {view !== null && (
        <>
          <BackupState view={view} begunAfter={begunAfter} />
          {view.setting !== null && <BackupFiles view={view} />}
          <div className={styles['columns']}>
            <div>
              <BackupSettingForm view={view} />
              <BackupPassphrase view={view} />
            </div>
            <HowToRestore command={view.restoreCommand} />
          </div>
        </>
      )}
    </>
  );
}
