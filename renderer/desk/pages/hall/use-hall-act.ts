import { useState } from 'react';
import type { z } from 'zod';
import { useTranslation } from 'react-i18next';
import type { DeskContract, HallRefusal } from '../../../../shared/contract/desk/page.ts';
import { useAct } from '../../app/index.ts';
import { refusalSentence, type HallMethod } from './hall-words.ts';

export interface HallAct<M extends HallMethod> {
  /** Whether it was done; why not, `problem` says. */
  readonly run: (input: z.input<DeskContract[M]['input']>) => Promise<boolean>;
  readonly isRunning: boolean;
  /** A sentence; null when there is nothing to say. */
  readonly problem: string | null;
  readonly isDone: boolean;
  /** Takes back what was said, before something else is tried. */
  readonly forget: () => void;
}

/** A change of the hall that the kiosk may refuse. */
export function useHallAct<M extends HallMethod>(method: M): HallAct<M> {
  const { t } = useTranslation(['hall', 'desk']);
  const act = useAct(method);
  const [answer, setAnswer] = useState<'done' | 'unanswered' | HallRefusal | null>(null);
  return {
    isRunning: act.isRunning,
    isDone: answer === 'done',
    problem:
      answer === null || answer === 'done'
        ? null
        : answer === 'unanswered'
          ? t('desk:unanswered')
          : refusalSentence(method, answer, t),
    forget: () => setAnswer(null),
    run: async (input) => {
      setAnswer(null);
      const given = (await act.run(input)) as
        { readonly ok: true } | { readonly ok: false; readonly reason: HallRefusal } | null;
      setAnswer(given === null ? 'unanswered' : given.ok ? 'done' : given.reason);
      return given?.ok === true;
    },
  };
}
