import type { CSSProperties, ReactNode } from 'react';
import styles from './text-entry.module.css';
import { useTextEntry, type TextEntryOptions } from './use-text-entry.ts';

export interface CellsEntryProps extends TextEntryOptions {
  /** How many places each group has, with what it is: 6 地区, 8 出生年月日, 4 末 4 位. */
  readonly groups: readonly { readonly places: number; readonly caption?: string }[];
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

/** A number of known length, one place a cell, in the groups in which people read it. */
export function CellsEntry(props: CellsEntryProps): ReactNode {
  const { groups, label, invalid = false } = props;
  const total = groups.reduce((sum, { places }) => sum + places, 0);
  const { state, edit, focusProps } = useTextEntry({ ...props, maxLength: total });
  const characters = [...state.text];
  return (
    <div
      {...focusProps}
      className={styles.cells}
      role="textbox"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={props.describedBy}
      data-invalid={invalid}
      data-control="field"
      data-few={total <= 11}
    >
      {groups.map(({ places, caption }, group) => {
        const begin = groups.slice(0, group).reduce((sum, before) => sum + before.places, 0);
        return (
          <div className={styles.group} key={group} style={{ '--places': places } as CSSProperties}>
            <div className={styles.boxes}>
              {Array.from({ length: places }, (_, place) => {
                const at = begin + place;
                const current = at === Math.min(state.caret, total - 1) && state.caret <= characters.length;
                return (
                  <span
                    key={at}
                    className={current ? `${styles.cell} ${styles.currentCell}` : styles.cell}
                    onPointerUp={() => edit({ type: 'place', at: Math.min(at, characters.length) })}
                  >
                    {characters[at] ?? (current ? <span className={styles.caret} aria-hidden="true" /> : '')}
                  </span>
                );
              })}
            </div>
            {caption !== undefined && (
              <span className={styles.caption} aria-hidden="true">
                {caption}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
