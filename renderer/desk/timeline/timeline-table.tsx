import type { Timeline } from '../../../shared/trace/timeline/index.ts';
import type { WalkWords } from '../walk-words/index.ts';
import styles from './timeline.module.css';

interface TimelineTableProps {
  readonly timeline: Timeline;
  readonly words: WalkWords;
  readonly onSeek: (seq: number) => void;
}

/** The same as the picture, in words: stays and marks in the order of time. */
export function TimelineTable({ timeline, words, onSeek }: TimelineTableProps) {
  const { t, clock, stepName } = words;
  const rows = [
    ...timeline.bars.map(({ row, fromMs, toMs, seq }) => ({ what: 'bar' as const, row, fromMs, toMs, seq })),
    ...timeline.marks.map(({ kind, row, fromMs, atMs, seq }) => ({
      what: kind,
      row,
      fromMs,
      toMs: atMs,
      seq,
    })),
  ].toSorted((a, b) => a.fromMs - b.fromMs || a.seq - b.seq);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('timeline.at')}</th>
          <th scope="col">{t('timeline.step')}</th>
          <th scope="col">{t('timeline.what')}</th>
          <th scope="col">{t('timeline.lasted')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, row, fromMs, toMs, seq }) => (
          <tr key={`${what} ${seq}`}>
            <td>
              <button type="button" className={styles['link']} onClick={() => onSeek(seq)}>
                {clock(fromMs)}
              </button>
            </td>
            <th scope="row">{stepName(timeline.rows[row]!)}</th>
            <td>{t(`mark.${what}`)}</td>
            <td>{toMs > fromMs ? clock(toMs - fromMs) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
