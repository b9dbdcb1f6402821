import type { ReactNode } from 'react';
import styles from './sentences.module.css';

/** Stands where there is nothing yet: what would be here, and how it comes about. */
export function EmptySentence({ children }: { readonly children: ReactNode }) {
  return <p className={styles['empty']}>{children}</p>;
}

/** What went wrong, what it means, what to do next. Read out as soon as it appears. */
export function ErrorSentence({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className={styles['error']}>
      {children}
    </p>
  );
}

/** What has been done. Read out when there is a pause. */
export function DoneSentence({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className={styles['done']}>
      {children}
    </p>
  );
}

/** What is true and easily overlooked. */
export function CautionSentence({ children }: { readonly children: ReactNode }) {
  return <p className={styles['caution']}>{children}</p>;
}

/** A key or a command, to be copied sign by sign. */
export function Exact({ children }: { readonly children: ReactNode }) {
  return <code className={styles['exact']}>{children}</code>;
}
