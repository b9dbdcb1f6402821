import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineOf } from '../../../../shared/trace/timeline/index.ts';
import { useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, ErrorSentence } from '../../kit/index.ts';
import { ReplayPanel } from '../../replay/index.ts';
import { TimelineStrip } from '../../timeline/index.ts';
import { useWalk, type SeenWalk } from './use-walk.ts';
import { WalkFrame } from './walk-frame.tsx';
import { useOpened } from './walk-overview.tsx';

interface WalkReplayProps {
  readonly walk: string;
  /** Entry to begin at. */
  readonly seq: number | null;
}

/** The kiosk's own screens as they were, with the events beside them and the timeline above. */
export function WalkReplay({ walk, seq }: WalkReplayProps) {
  const { t } = useTranslation('walks');
  const answer = useWalk(walk);
  useOpened(walk, 'replay');
  return (
    <WalkFrame walk={walk} answer={answer} part={t('replay.title')}>
      {(seen) => <Replay seen={seen} walk={walk} seq={seq} />}
    </WalkFrame>
  );
}

function Replay({ seen, walk, seq }: WalkReplayProps & { readonly seen: SeenWalk }) {
  const { t } = useTranslation('walks');
  const words = useWords();
  const { page, others } = seen;
  const asked = useAnswer('walks', 'walks.replay', { walk });
  const [wanted, setWanted] = useState<{ readonly seq: number } | null>(seq === null ? null : { seq });
  const [atMs, setAtMs] = useState(0);
  const timeline = useMemo(
    () => (seen.walk === null ? null : timelineOf(seen.walk, page.form, others)),
    [seen.walk, page.form, others],
  );
  if (timeline === null) return <EmptySentence>{t('walk.unfinished')}</EmptySentence>;
  if (asked.state === 'failed') return <ErrorSentence>{words.t('unanswered')}</ErrorSentence>;
  if (asked.state === 'loading' || !asked.value.ok) return <p>{t('replay.loading')}</p>;
  return (
    <>
      <TimelineStrip
        timeline={timeline}
        form={page.form}
        onSeek={(entry) => setWanted({ seq: entry })}
        atMs={atMs}
      />
      <ReplayPanel
        entries={page.entries}
        form={page.form}
        catalogue={asked.value.catalogue}
        wanted={wanted}
        onMoment={(moment) => setAtMs(moment.atMs)}
      />
    </>
  );
}
