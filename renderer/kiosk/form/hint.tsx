import type { ReactNode } from 'react';
import styles from './hint.module.css';

/** A sentence of the form definition; a lone · in it is drawn as the key that it names. */
export function Hint({ text, id }: { readonly text: string; readonly id: string }): ReactNode {
  return (
    <p className={styles.hint} id={id}>
      {text.split(/ ?(?<=\s)·(?=\s) ?/).map((part, at) => (
        <span key={at}>
          {at > 0 && <kbd className={styles.key}>·</kbd>}
          {part}
        </span>
      ))}
    </p>
  );
}
