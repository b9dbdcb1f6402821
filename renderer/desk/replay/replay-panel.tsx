import { useEffect, useMemo } from 'react';
import type { FormDefinition } from '../../../shared/form/index.ts';
import { replayOf, type Replay, type ReplayCatalogue } from '../../../shared/trace/replay/index.ts';
import type { TraceEntry } from '../../../shared/trace/vocabulary.ts';
import { readWalk, type Walk } from '../../../shared/trace/walk/index.ts';
import { useWalkWords } from '../walk-words/index.ts';
import { EventList } from './event-list.tsx';
import { PlayerBar } from './player-bar.tsx';
import { ReplayFrame } from './replay-frame.tsx';
import styles from './replay.module.css';
import { usePlayer } from './use-player.ts';

export interface ReplayPanelProps {
  /** Entries of one session. Must stay the same array while the walk is the same. */
  readonly entries: readonly TraceEntry[];
  readonly form: FormDefinition | null;
  readonly catalogue: ReplayCatalogue;
  /** Entry to show: evidence of a finding, a mark of the timeline. A new object asks for it again. */
  readonly wanted?: { readonly seq: number } | null;
  /** Called with the moment that is shown, in milliseconds since the walk began. */
  readonly onMoment?: (moment: { readonly seq: number; readonly atMs: number }) => void;
}

/** A walk on the kiosk's own screens, with what happened beside them. Without entries of a session there is nothing. */
export function ReplayPanel(props: ReplayPanelProps) {
  const { entries } = props;
  const walk = useMemo(() => readWalk(entries), [entries]);
  const replay = useMemo(() => (walk === null ? null : replayOf(walk)), [walk]);
  return walk === null || replay === null ? null : <Panel {...props} walk={walk} replay={replay} />;
}

interface PanelProps extends ReplayPanelProps {
  readonly walk: Walk;
  readonly replay: Replay;
}

function Panel({ entries, form, catalogue, wanted = null, onMoment, walk, replay }: PanelProps) {
  const words = useWalkWords(form);
  const player = usePlayer(replay);
  const { count, ms, seekEntry } = player;
  const seq = replay.steps[count - 1]?.seq ?? walk.firstSeq;
  useEffect(() => {
    if (wanted !== null) seekEntry(wanted.seq);
  }, [wanted, seekEntry]);
  useEffect(() => onMoment?.({ seq, atMs: ms }), [onMoment, seq, ms]);
  return (
    <section className={styles['panel']} aria-label={words.t('replay.title')}>
      <div className={styles['screen']}>
        <ReplayFrame entries={entries} catalogue={catalogue} count={count} words={words} />
        <p className={styles['note']}>{words.t('replay.placeholder')}</p>
      </div>
      <div className={styles['side']}>
        <PlayerBar player={player} lengthMs={replay.lengthMs} words={words} />
        <EventList walk={walk} seq={seq} words={words} onSeek={seekEntry} />
      </div>
    </section>
  );
}
