import { useState } from 'react';
import type { z } from 'zod';
import type { DeskContract } from '../../../shared/contract/desk/page.ts';
import type { OutputOf } from '../../../shared/contract/page.ts';
import type { DeskRefusal } from '../../../shared/evaluation/index.ts';
import { useAct } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';

type EvaluationMethod = Extract<
  keyof DeskContract,
  `rounds.${string}` | `findings.${string}` | `calendar.${string}` | `halls.${string}`
>;
type Done<M extends EvaluationMethod> = Extract<OutputOf<DeskContract[M]>, { readonly ok: true }>;

/** An act that the rules of the evaluation may refuse. */
export interface EvaluationAct<M extends EvaluationMethod> {
  /** What the kiosk gave; null when it was not done, which `problem` then says. */
  readonly run: (input: z.input<DeskContract[M]['input']>) => Promise<Done<M> | null>;
  readonly isRunning: boolean;
  /** A sentence; null when there is nothing to say. */
  readonly problem: string | null;
}

export function useEvaluationAct<M extends EvaluationMethod>(method: M): EvaluationAct<M> {
  const { t } = useWords();
  const act = useAct(method);
  const sentence = useRefusalSentence();
  const [reason, setReason] = useState<DeskRefusal | null>(null);
  return {
    isRunning: act.isRunning,
    problem: act.isRefused ? t('unanswered') : reason === null ? null : sentence(reason),
    run: async (input) => {
      setReason(null);
      const answer = (await act.run(input)) as
        { readonly ok: true } | { readonly ok: false; readonly reason: DeskRefusal } | null;
      if (answer?.ok === false) setReason(answer.reason);
      return answer?.ok === true ? (answer as Done<M>) : null;
    },
  };
}
