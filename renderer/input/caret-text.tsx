import type { ReactNode } from 'react';
import styles from './text-entry.module.css';
import type { EditState } from './text-edit.ts';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The text with what is being composed underlined and the caret behind it. Touching a character puts the caret there. */
export function CaretText({
  state,
  place,
}: {
  readonly state: EditState;
  readonly place: (at: number) => void;
}): ReactNode {
  const { text, caret, anchor, composition } = state;
  const [from, to] = [Math.min(caret, anchor), Math.max(caret, anchor)];
  const part = (begin: number, end: number): ReactNode =>
    [...graphemes.segment(text.slice(begin, end))].map(({ segment, index }) => {
      const at = begin + index;
      const selected = at >= from && at < to;
      return (
        <span
          key={at}
          className={selected ? styles.selected : undefined}
          onPointerUp={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            place(event.clientX < box.left + box.width / 2 ? at : at + segment.length);
          }}
        >
          {segment}
        </span>
      );
    });
  return (
    <span className={styles.text}>
      {part(0, caret)}
      {composition !== null && <span className={styles.composing}>{composition.preview}</span>}
      <Caret />
      {part(caret, text.length)}
    </span>
  );
}

export const Caret = (): ReactNode => <span className={styles.caret} aria-hidden="true" />;
