import type { ReactNode } from 'react';
import styles from './sheet.module.css';

/** White paper for what is filled in, or shown apart from the page. */
export function Sheet({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className={styles['sheet']}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}
