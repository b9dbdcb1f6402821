import type { ReactNode } from 'react';
import styles from './door-sheet.module.css';

/** What this sheet is for, in a sentence. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return <p className={styles['lead']}>{children}</p>;
}
