import { useTranslation } from 'react-i18next';
import type { BackupRefusal } from '../../../../shared/contract/desk/page.ts';
import { useToldAct, type ToldAct } from '../../app/index.ts';
import { refusalSentence } from './backup-words.ts';

type BackupMethod = 'backups.set' | 'backups.setPassphrase' | 'backups.make';

/** Something about backups that the kiosk may refuse. */
export function useBackupAct<M extends BackupMethod>(method: M): ToldAct<M> {
  const { t } = useTranslation(['backups', 'desk']);
  return useToldAct(method, (reason: BackupRefusal) => refusalSentence(reason, t));
}
