import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  layoutStages,
  layoutTimeline,
  stageHeight,
  type StageTime,
  type Timeline,
  type TimelinePlace,
} from '../../../shared/trace/timeline/index.ts';
import type { WalkWords } from '../walk-words/index.ts';
import { Shapes } from './shapes.tsx';
import styles from './timeline.module.css';

interface TimelinePictureProps {
  readonly timeline: Timeline;
  readonly words: WalkWords;
  readonly stages: readonly StageTime[];
  readonly onSeek: (seq: number) => void;
  readonly atMs: number | null;
}

/** Until the page has told how wide it is. */
const usualWidth = 1232;

/** The staircase: every mark and every stay can be pressed. */
export function TimelinePicture({ timeline, words, stages, onSeek, atMs }: TimelinePictureProps) {
  const { t, stepName, clock } = words;
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.max(420, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const layout = useMemo(
    () =>
      layoutTimeline(
        timeline,
        { rows: timeline.rows.map(stepName), minutes: t('timeline.minutes'), seconds: t('timeline.seconds') },
        width,
      ),
    [timeline, stepName, t, width],
  );
  const nameOf = ({ of, row, atMs: at }: TimelinePlace): string =>
    t('timeline.place', { time: clock(at), step: stepName(timeline.rows[row]!), what: t(`mark.${of}`) });
  return (
    <div ref={box} className={styles['picture']}>
      <svg width={width} height={layout.height} aria-hidden="true">
        <Shapes shapes={layout.shapes} />
        {atMs !== null && (
          <line
            x1={layout.xOf(atMs)}
            x2={layout.xOf(atMs)}
            y1={14}
            y2={layout.height}
            stroke="var(--pine)"
            strokeWidth={2}
          />
        )}
      </svg>
      {layout.places.map((place) => (
        <button
          key={`${place.of} ${place.seq}`}
          type="button"
          className={styles['place']}
          // All stays are in the table too; the way by keys goes from mark to mark.
          tabIndex={place.of === 'bar' ? -1 : 0}
          aria-label={nameOf(place)}
          title={nameOf(place)}
          style={{
            insetInlineStart: place.x,
            insetBlockStart: place.y,
            inlineSize: place.width,
            blockSize: place.height,
          }}
          onClick={() => onSeek(place.seq)}
        />
      ))}
      {stages.length > 0 && (
        <svg
          className={styles['stages']}
          width={width}
          height={stageHeight}
          role="img"
          aria-label={stages.map(({ label }) => label).join(' ')}
        >
          <Shapes shapes={layoutStages(stages, layout.left, width)} />
        </svg>
      )}
    </div>
  );
}
