import styles from './printers.module.css';

export interface LinesProps {
  readonly lines: readonly string[];
  /** The first line asks for a hand. */
  readonly isWrong?: boolean;
}

/** Short sentences under each other; the first is what counts. */
export const Lines = ({ lines, isWrong = false }: LinesProps) => (
  <ul className={styles['lines']} data-wrong={isWrong || undefined}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
