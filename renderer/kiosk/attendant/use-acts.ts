import { useState } from 'react';
import type { ActFailure, AttendantOverview } from '../../../shared/contract/page.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { Kiosk } from '../../bridge/index.ts';

/** What became of the last act; `at` is the printer, or the part of the page, it was done to. */
export type ActResult =
  | { readonly at: string; readonly what: 'paused' | 'resumed' | 'moved' | 'cancelled' | 'answered' }
  | { readonly at: string; readonly what: 'testing'; readonly job: string }
  | { readonly at: string; readonly what: 'failed'; readonly reason: ActFailure | 'unanswered' };

export interface Acts {
  readonly result: ActResult | null;
  readonly pause: (printer: string) => void;
  readonly resume: (printer: string) => void;
  readonly testPage: (printer: string, language: Language) => void;
  /** @param at the printer it waits at now */
  readonly move: (at: string, job: string, printer: string) => void;
  readonly cancel: (at: string, job: string) => void;
  readonly answer: (job: string, answer: 'came-out' | 'give-up') => void;
}

/** Where results about jobs that nobody answered for are said. */
export const unansweredPart = 'unanswered';

/** The attendant's acts and the word on the last of them. */
export function useActs(kiosk: Kiosk): Acts {
  const [result, setResult] = useState<ActResult | null>(null);
  type Answer = { readonly ok: true } | { readonly ok: false; readonly reason: ActFailure };
  const act = <A extends Answer>(
    at: string,
    asked: Promise<A>,
    done: (answer: Extract<A, { ok: true }>) => ActResult,
  ): void => {
    setResult(null);
    asked.then(
      (answer) =>
        setResult(
          answer.ok
            ? done(answer as Extract<A, { ok: true }>)
            : { at, what: 'failed', reason: answer.reason },
        ),
      () => setResult({ at, what: 'failed', reason: 'unanswered' }),
    );
  };
  const call = kiosk.callAttendant;
  return {
    result,
    pause: (at) => act(at, call('attendant.pause', { printer: at }), () => ({ at, what: 'paused' })),
    resume: (at) => act(at, call('attendant.resume', { printer: at }), () => ({ at, what: 'resumed' })),
    testPage: (at, language) =>
      act(at, call('attendant.testPage', { printer: at, language }), ({ job }) => ({
        at,
        what: 'testing',
        job,
      })),
    move: (at, job, printer) =>
      act(at, call('attendant.move', { job, printer }), () => ({ at, what: 'moved' })),
    cancel: (at, job) => act(at, call('attendant.cancel', { job }), () => ({ at, what: 'cancelled' })),
    answer: (job, answer) =>
      act(unansweredPart, call('attendant.answer', { job, answer }), () => ({
        at: unansweredPart,
        what: 'answered',
      })),
  };
}

/** The row of the test page that the last act asked for. */
export const testJobOf = (overview: AttendantOverview, result: ActResult | null) =>
  result?.what === 'testing' ? overview.latest.find(({ id }) => id === result.job) : undefined;
