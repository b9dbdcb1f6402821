import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../matters.module.css';
import { problemSentence } from '../matter-words.ts';
import { placeId, problemAt, useDraft, valueAt, type Part, type Path } from './draft.ts';

interface RowsProps {
  readonly part: Part;
  readonly path: Path;
  readonly title: string;
  /** The title already stands above it. */
  readonly isTitled?: boolean;
  readonly hint?: string;
  /** What a new row begins as. */
  readonly fresh: () => unknown;
  readonly addLabel: string;
  /** Names a row, for those who move or remove it. */
  readonly nameOf: (index: number) => string;
  readonly row: (path: Path, index: number) => ReactNode;
}

/** Things one after the other: each can be moved, removed, and another put behind it. */
export function Rows({ part, path, title, isTitled = false, hint, fresh, addLabel, nameOf, row }: RowsProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { content, problems, set } = useDraft();
  const value = valueAt(content, part, path);
  const items: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [];
  const wrong = problemAt(problems, part, path);
  const swap = (from: number, to: number): void => {
    const next = [...items];
    [next[from], next[to]] = [next[to], next[from]];
    set(part, path, next);
  };
  return (
    <section className={styles['rows']} id={placeId(part, path)} aria-label={title}>
      {!isTitled && <h3>{title}</h3>}
      {hint !== undefined && <small>{hint}</small>}
      {wrong !== null && (
        <p className={styles['wrong']} data-severity={wrong.severity}>
          {problemSentence(wrong, t)}
        </p>
      )}
      <ol>
        {items.map((_, index) => (
          <li key={index} id={placeId(part, [...path, index])}>
            <div className={styles['row']}>{row([...path, index], index)}</div>
            <div className={styles['move']}>
              <Button
                size="small"
                type="text"
                disabled={index === 0}
                aria-label={t('rows.up', { name: nameOf(index) })}
                onClick={() => swap(index, index - 1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                type="text"
                disabled={index === items.length - 1}
                aria-label={t('rows.down', { name: nameOf(index) })}
                onClick={() => swap(index, index + 1)}
              >
                ↓
              </Button>
              <Button
                size="small"
                type="text"
                aria-label={t('rows.remove', { name: nameOf(index) })}
                onClick={() => set(part, [...path, index], undefined)}
              >
                ×
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => set(part, [...path, items.length], fresh())}>
        {addLabel}
      </Button>
    </section>
  );
}
