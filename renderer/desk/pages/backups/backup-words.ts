import type { TFunction } from 'i18next';
import type { BackupRefusal, BackupTrouble } from '../../../../shared/contract/desk/page.ts';

export type BackupsT = TFunction<['backups', 'desk']>;

/** What happened, and what to do. */
export const refusalSentence = (reason: BackupRefusal, t: BackupsT): string => t(`backups:refusal.${reason}`);

export const troubleSentence = (reason: BackupTrouble, t: BackupsT): string => t(`backups:trouble.${reason}`);

/** Decimal, as disks are sold and as the systems' own windows show it. */
export function sizeInWords(bytes: number, number: (value: number) => string): string {
  const [value, unit] =
    bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
  return `${number(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)} ${unit}`;
}
