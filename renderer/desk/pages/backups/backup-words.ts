import type { TFunction } from 'i18next';
import type { BackupRefusal, BackupTrouble } from '../../../../shared/contract/desk/page.ts';

export type BackupsT = TFunction<['backups', 'desk']>;

/** What happened, and what to do. */
export const refusalSentence = (reason: BackupRefusal, t: BackupsT): string => t(`backups:refusal.${reason}`);

export const troubleSentence = (reason: BackupTrouble, t: BackupsT): string => t(`backups:trouble.${reason}`);
