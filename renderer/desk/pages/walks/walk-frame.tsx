import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, ErrorSentence, PageHeader } from '../../kit/index.ts';
import type { SeenWalk, WalkAnswer } from './use-walk.ts';

interface WalkFrameProps {
  readonly walk: string;
  readonly answer: WalkAnswer;
  /** Of the page; without one it is the walk itself. */
  readonly part?: string;
  readonly actions?: (seen: SeenWalk) => ReactNode;
  readonly children: (seen: SeenWalk) => ReactNode;
}

/** Head of every page about one walk: which matter, when, how; and a sentence in place of what cannot be shown. */
export function WalkFrame({ walk, answer, part, actions, children }: WalkFrameProps) {
  const { t } = useTranslation('walks');
  const words = useWords();
  const top = { label: t('walk.title'), href: addressOf('walks') };
  if (answer.state === 'loading') return null;
  if (answer.state !== 'ready') {
    return (
      <>
        <PageHeader trail={[top]} title={part ?? t('walk.title')} />
        {answer.state === 'failed' ? (
          <ErrorSentence>{words.t('unanswered')}</ErrorSentence>
        ) : (
          <EmptySentence>{t('walk.unknown')}</EmptySentence>
        )}
      </>
    );
  }
  const { seen } = answer;
  const { matter, evaluation } = seen.page;
  const { director, mode, round, armedMs } = evaluation.walk;
  const name = matter === null ? t('list.noMatter') : words.say(matter.name);
  const trail = [top, ...(round === null ? [] : [{ label: round, href: addressOf('rounds', round) }])];
  return (
    <>
      <PageHeader
        trail={part === undefined ? trail : [...trail, { label: name, href: addressOf('walks', walk) }]}
        title={part ?? name}
        note={words.list([words.moment(armedMs), director, t(`mode.${mode ?? 'none'}`)])}
        actions={actions?.(seen)}
      />
      {children(seen)}
    </>
  );
}
