import type { ReactNode } from 'react';
import type { DeskRefusal } from '../../../shared/evaluation/index.ts';
import type { Answer } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import { ErrorSentence } from '../kit/index.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';

type Refused = { readonly ok: false; readonly reason: DeskRefusal };

export interface AnsweredProps<T> {
  readonly answer: Answer<(T & { readonly ok: true }) | Refused>;
  readonly children: (value: T & { readonly ok: true }) => ReactNode;
}

/** What there is to show of an answer: nothing as long as it is awaited, why it was refused, or what it says. */
export function Answered<T>({ answer, children }: AnsweredProps<T>) {
  const { t } = useWords();
  const sentence = useRefusalSentence();
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <ErrorSentence>{t('unanswered')}</ErrorSentence>;
  const { value } = answer;
  return value.ok ? children(value) : <ErrorSentence>{sentence(value.reason)}</ErrorSentence>;
}
