import type { ReactNode } from 'react';
import styles from './figures.module.css';

export interface FigureCellProps {
  readonly label: ReactNode;
  readonly figure: ReactNode;
  /** Unit or comparison, behind the figure in small. */
  readonly note?: ReactNode;
}

/** One figure that speaks for itself: what it is, how much, against what. */
export function FigureCell({ label, figure, note }: FigureCellProps) {
  return (
    <div className={styles['cell']}>
      <dt>{label}</dt>
      <dd>
        <b>{figure}</b>
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}

/** Figure cells side by side, ruled off from what follows. */
export function FigureRow({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['row']}>{children}</dl>;
}
