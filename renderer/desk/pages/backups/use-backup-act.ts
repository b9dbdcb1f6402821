import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { BackupRefusal, DeskContract } from '../../../../shared/contract/desk/page.ts';
import { useAct } from '../../app/index.ts';
import { refusalSentence } from './backup-words.ts';

type BackupMethod = 'backups.set' | 'backups.setPassphrase' | 'backups.make';

export interface BackupAct<M extends BackupMethod> {
  /** Whether it was done; why not, `problem` says. */
  readonly run: (input: z.input<DeskContract[M]['input']>) => Promise<boolean>;
  readonly isRunning: boolean;
  /** A sentence; null when there is nothing to say. */
  readonly problem: string | null;
  readonly isDone: boolean;
}

/** Something that the kiosk may refuse. */
export function useBackupAct<M extends BackupMethod>(method: M): BackupAct<M> {
  const { t } = useTranslation(['backups', 'desk']);
  const act = useAct(method);
  const [answer, setAnswer] = useState<'done' | 'unanswered' | BackupRefusal | null>(null);
  return {
    isRunning: act.isRunning,
    isDone: answer === 'done',
    problem:
      answer === null || answer === 'done'
        ? null
        : answer === 'unanswered'
          ? t('desk:unanswered')
          : refusalSentence(answer, t),
    run: async (input) => {
      setAnswer(null);
      const given = (await act.run(input)) as
        { readonly ok: true } | { readonly ok: false; readonly reason: BackupRefusal } | null;
      setAnswer(given === null ? 'unanswered' : given.ok ? 'done' : given.reason);
      return given?.ok === true;
    },
  };
}
