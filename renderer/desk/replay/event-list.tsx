import { memo, useEffect, useRef } from 'react';
import type { Walk } from '../../../shared/trace/walk/index.ts';
import type { WalkWords } from '../walk-words/index.ts';
import { eventInWords, weightOf } from './event-words.ts';
import styles from './replay.module.css';

interface EventListProps {
  readonly walk: Walk;
  /** Entry that is on the picture. */
  readonly seq: number;
  readonly words: WalkWords;
  readonly onSeek: (seq: number) => void;
}

/** Every entry of the walk, in the order in which it happened; each leads to its moment. */
export function EventList({ walk, seq, words, onSeek }: EventListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    const [box, place] = [list.current, row?.parentElement];
    if (box === null || !place) return;
    // Only the list itself is moved, never the page around it.
    const [top, bottom] = [place.offsetTop, place.offsetTop + place.offsetHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [seq]);
  return (
    <ol ref={list} className={styles['events']} aria-label={words.t('replay.events')}>
      {walk.moments.map(({ entry, atUs }) => (
        <Row
          key={entry.seq}
          seq={entry.seq}
          time={words.clock(atUs / 1000)}
          said={eventInWords(entry, words)}
          weight={weightOf(entry)}
          isHere={entry.seq === seq}
          title={words.t('replay.seq', { seq: entry.seq })}
          onSeek={onSeek}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly seq: number;
  readonly time: string;
  readonly said: string;
  readonly weight: string;
  readonly isHere: boolean;
  readonly title: string;
  readonly onSeek: (seq: number) => void;
}

const Row = memo(function Row({ seq, time, said, weight, isHere, title, onSeek }: RowProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={isHere}
        data-weight={weight}
        data-seq={seq}
        title={title}
        onClick={() => onSeek(seq)}
      >
        <time>{time}</time>
        <span>{said}</span>
      </button>
    </li>
  );
});
