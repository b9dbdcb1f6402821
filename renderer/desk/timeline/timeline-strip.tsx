import { useState } from 'react';
import type { FormDefinition } from '../../../shared/form/index.ts';
import type { StageTime, Timeline } from '../../../shared/trace/timeline/index.ts';
import { useWalkWords } from '../walk-words/index.ts';
import { Legend } from './legend.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineTable } from './timeline-table.tsx';
import styles from './timeline.module.css';

export interface TimelineStripProps {
  readonly timeline: Timeline;
  readonly form: FormDefinition | null;
  /** Of the whole walkthrough, to be drawn below; none when only the kiosk is known. */
  readonly stages?: readonly StageTime[];
  /** Leads to an entry of the log: its moment in the replay, its row in a list. */
  readonly onSeek: (seq: number) => void;
  /** Where the replay is, in milliseconds since the walk began. */
  readonly atMs?: number | null;
}

/** A walk at the kiosk at one glance: steps down going on, up going back, with what went wrong on the way. */
export function TimelineStrip({ timeline, form, stages = [], onSeek, atMs = null }: TimelineStripProps) {
  const words = useWalkWords(form);
  const { t, lasting } = words;
  const [isTable, setTable] = useState(false);
  return (
    <section className={styles['timeline']}>
      <div className={styles['head']}>
        <h2>{t('timeline.title', { time: lasting(timeline.lengthMs) })}</h2>
        <Legend timeline={timeline} words={words} />
        <button type="button" className={styles['link']} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'timeline.asDrawing' : 'timeline.asTable')}
        </button>
      </div>
      {isTable ? (
        <TimelineTable timeline={timeline} words={words} onSeek={onSeek} />
      ) : (
        <TimelinePicture timeline={timeline} words={words} stages={stages} onSeek={onSeek} atMs={atMs} />
      )}
      {timeline.medians.some(({ mayClaim }) => !mayClaim) && (
        <p className={styles['note']}>{t('timeline.fewWalks')}</p>
      )}
    </section>
  );
}
