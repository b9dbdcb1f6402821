import { useEffect, useState } from 'react';
import type { CitizenContract, InputOf, OutputOf } from '../../../shared/contract/page.ts';
import type { Kiosk } from '../../bridge/index.ts';

/** An answer of the kiosk that a screen needs. The last one stays in sight while the next is under way. */
export type Asked<T> =
  | { readonly state: 'asking'; readonly value: T | null }
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'failed'; readonly value: null; readonly again: () => void };

/**
 * Asks the kiosk once for each input, and of the catalogue again when it has changed; null asks nothing. The last answer is
 * kept while the next is under way.
 */
export function useAsked<M extends keyof CitizenContract & string>(
  kiosk: Kiosk,
  method: M,
  input: InputOf<CitizenContract[M]> | null,
  /** Asks again when this changes, though the input does not. */
  version = '',
): Asked<OutputOf<CitizenContract[M]>> {
  type Answer = OutputOf<CitizenContract[M]>;
  const [answer, setAnswer] = useState<{ readonly of: string; readonly value: Answer } | null>(null);
  const [failedOn, setFailedOn] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const wish = input === null ? null : JSON.stringify([input, version]);
  useEffect(() => {
    if (!method.startsWith('catalogue.')) return undefined;
    return kiosk.onEvent((event) => {
      if (event.type === 'catalogue') setAttempt((before) => before + 1);
    });
  }, [kiosk, method]);
  useEffect(() => {
    if (wish === null) return undefined;
    let isWanted = true;
    kiosk.call(method, (JSON.parse(wish) as [never])[0]).then(
      (value) => {
        if (!isWanted) return;
        setAnswer({ of: wish, value });
        setFailedOn(null);
      },
      () => {
        if (isWanted) setFailedOn(wish);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [kiosk, method, wish, attempt]);
  if (wish !== null && failedOn === wish) {
    return {
      state: 'failed',
      value: null,
      again: () => {
        setFailedOn(null);
        setAttempt(attempt + 1);
      },
    };
  }
  if (answer !== null && answer.of === wish) return { state: 'answered', value: answer.value };
  return { state: 'asking', value: answer?.value ?? null };
}
