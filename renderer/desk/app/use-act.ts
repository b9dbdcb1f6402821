import { useState } from 'react';
import type { DeskContract } from '../../../shared/contract/desk/page.ts';
import type { OutputOf } from '../../../shared/contract/page.ts';
import type { z } from 'zod';
import { useDesk } from './desk-context.ts';

export interface Act<M extends keyof DeskContract> {
  /** The kiosk's answer; null when it did not take the call, which `isRefused` then says. */
  readonly run: (input: z.input<DeskContract[M]['input']>) => Promise<OutputOf<DeskContract[M]> | null>;
  readonly isRunning: boolean;
  /** The kiosk is away, or did not allow it: whether it was done is not known. */
  readonly isRefused: boolean;
}

/** A call that changes something, made when a person says so. */
export function useAct<M extends keyof DeskContract & string>(method: M): Act<M> {
  const { desk } = useDesk();
  const [state, setState] = useState<'idle' | 'running' | 'refused'>('idle');
  return {
    isRunning: state === 'running',
    isRefused: state === 'refused',
    run: async (input) => {
      setState('running');
      try {
        const answer = await desk.call(method, input);
        setState('idle');
        return answer;
      } catch {
        setState('refused');
        return null;
      }
    },
  };
}
