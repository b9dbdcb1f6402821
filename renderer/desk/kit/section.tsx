import type { ReactNode } from 'react';
import styles from './section.module.css';

export interface SectionProps {
  readonly title: string;
  /** At the end of the title's line: what it is counted on, or a link. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <section className={styles['section']}>
      <div className={styles['line']}>
        <h2>{title}</h2>
        {note !== undefined && <div className={styles['note']}>{note}</div>}
      </div>
      {children}
    </section>
  );
}

/** Two sections side by side. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={styles['pair']}>{children}</div>;
}
