import {
  markKinds,
  markShapes,
  medianShapes,
  standsAbove,
  type Shape,
  type Timeline,
} from '../../../shared/trace/timeline/index.ts';
import type { WalkWords } from '../walk-words/index.ts';
import { Shapes } from './shapes.tsx';
import styles from './timeline.module.css';

/** What the marks mean: only of those that are there. */
export function Legend({
  timeline,
  words: { t },
}: {
  readonly timeline: Timeline;
  readonly words: WalkWords;
}) {
  const kinds = markKinds.filter((kind) => timeline.marks.some((mark) => mark.kind === kind));
  const most = Math.max(0, ...timeline.medians.map(({ n }) => n));
  return (
    <ul className={styles['legend']}>
      {kinds.map((kind) => (
        <Entry key={kind} shapes={markShapes(kind, 9, 12)} top={standsAbove.includes(kind) ? -9.5 : 3}>
          {t(`mark.${kind}`)}
        </Entry>
      ))}
      {most > 0 && (
        <Entry shapes={medianShapes(9, 9)} top={0}>
          {t('mark.median', { n: most })}
        </Entry>
      )}
    </ul>
  );
}

interface EntryProps {
  readonly shapes: readonly Shape[];
  /** Where the drawing begins. */
  readonly top: number;
  readonly children: string;
}

function Entry({ shapes, top, children }: EntryProps) {
  return (
    <li>
      <svg width={18} height={18} viewBox={`0 ${top} 18 18`} aria-hidden="true">
        <Shapes shapes={shapes} />
      </svg>
      {children}
    </li>
  );
}
