import { useEffect, useState } from 'react';
import type { DeskArea, DeskContract } from '../../../shared/contract/desk/page.ts';
import { RefusedCall, type InputOf, type OutputOf } from '../../../shared/contract/page.ts';
import { useDesk } from './desk-context.ts';

/** What the kiosk said to a question that only reads. */
export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed' };

/**
 * Asks the kiosk, and asks anew whenever something of the area has changed or the kiosk is back, one question at a time.
 * What was answered last stays until the new answer is there.
 */
export function useAnswer<M extends keyof DeskContract & string>(
  area: DeskArea,
  method: M,
  input: InputOf<DeskContract[M]>,
): Answer<OutputOf<DeskContract[M]>> {
  const { desk } = useDesk();
  const question = `${method} ${JSON.stringify(input)}`;
  const [answered, setAnswered] = useState<{
    readonly question: string;
    readonly answer: Answer<OutputOf<DeskContract[M]>>;
  } | null>(null);

  useEffect(() => {
    let isShown = true;
    let isAsking = false;
    let isStale = false;
    const ask = async (): Promise<void> => {
      isStale = true;
      if (isAsking) return;
      isAsking = true;
      while (isStale && isShown) {
        isStale = false;
        try {
          const value = await desk.call(method, JSON.parse(question.slice(method.length + 1)));
          if (isShown) setAnswered({ question, answer: { state: 'ready', value } });
        } catch (error) {
          // A lost line comes back and asks again; another refusal stays one.
          const isLost = error instanceof RefusedCall && error.refusal.reason === 'disconnected';
          if (isShown && !isLost) setAnswered({ question, answer: { state: 'failed' } });
        }
      }
      isAsking = false;
    };
    const stops = [
      desk.onEvent((event) => {
        if (event.type === 'changed' && event.area === area) void ask();
      }),
      desk.onConnection((connected) => {
        if (connected) void ask();
      }),
    ];
    void ask();
    return () => {
      isShown = false;
      stops.forEach((stop) => stop());
    };
  }, [desk, area, method, question]);

  return answered?.question === question ? answered.answer : { state: 'loading' };
}
