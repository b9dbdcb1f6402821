import type { ReactNode } from 'react';
import styles from './stamp.module.css';

/** Words in a red frame: an official act, such as the one-time notification. */
export function Stamp({ children }: { readonly children: ReactNode }) {
  return <span className={styles['stamp']}>{children}</span>;
}
