import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DeskContract } from '../../../../../shared/contract/desk/page.ts';
import { useAct } from '../../../app/index.ts';

type Saving = Extract<keyof DeskContract, `evaluation.${string}`>;

export interface Save<M extends Saving> {
  readonly run: (input: z.input<DeskContract[M]['input']>) => Promise<boolean>;
  readonly isRunning: boolean;
  /** A sentence; null while there is nothing to say. */
  readonly failure: string | null;
  readonly isDone: boolean;
}

/** An act of the evaluation with what is to be said of it. */
export function useSave<M extends Saving>(method: M): Save<M> {
  const { t } = useTranslation(['walks', 'evaluation', 'desk']);
  const act = useAct(method);
  const [said, setSaid] = useState<{ readonly failure: string | null } | null>(null);
  return {
    isRunning: act.isRunning,
    isDone: said !== null && said.failure === null && !act.isRefused,
    failure: act.isRefused ? t('desk:unanswered') : (said?.failure ?? null),
    run: async (input) => {
      setSaid(null);
      const answer = await act.run(input);
      if (answer === null) return false;
      setSaid({
        failure: answer.ok ? null : `${t('evaluate.refused')}${t(`evaluation:refused.${answer.reason}`)}`,
      });
      return answer.ok;
    },
  };
}
