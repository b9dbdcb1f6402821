import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DeskContract } from '../../../shared/contract/desk/page.ts';
import { useAct } from './use-act.ts';

export interface ToldAct<M extends keyof DeskContract> {
  /** Whether it was done; why not, `problem` says. */
  readonly run: (input: z.input<DeskContract[M]['input']>) => Promise<boolean>;
  readonly isRunning: boolean;
  /** A sentence; null when there is nothing to say. */
  readonly problem: string | null;
  readonly isDone: boolean;
  /** Takes back what was said, before something else is tried. */
  readonly forget: () => void;
}

type Answer<Reason> = { readonly ok: true } | { readonly ok: false; readonly reason: Reason };

/** A change that the kiosk may refuse, with the sentence for each reason. */
export function useToldAct<M extends keyof DeskContract & string, Reason extends string>(
  method: M,
  sentenceOf: (reason: Reason) => string,
): ToldAct<M> {
  const { t } = useTranslation('desk');
  const act = useAct(method);
  const [answer, setAnswer] = useState<Answer<Reason> | 'unanswered' | null>(null);
  const problemOf = (said: Answer<Reason> | 'unanswered'): string | null => {
    if (said === 'unanswered') return t('unanswered');
    return said.ok ? null : sentenceOf(said.reason);
  };
  return {
    isRunning: act.isRunning,
    isDone: answer !== null && answer !== 'unanswered' && answer.ok,
    problem: answer === null ? null : problemOf(answer),
    forget: () => setAnswer(null),
    run: async (input) => {
      setAnswer(null);
      const given = (await act.run(input)) as Answer<Reason> | null;
      setAnswer(given ?? 'unanswered');
      return given?.ok === true;
    },
  };
}
