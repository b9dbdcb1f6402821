import styles from './progress-line.module.css';

interface ProgressLineProps {
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** For example "第 2 步，共 7 步". */
  readonly label: string;
  /** What is being filled in, at the far end. */
  readonly subject?: string;
}

/** Where a person stands in a form: one stroke a step, the present one heavy. */
export function ProgressLine({ number, total, label, subject }: ProgressLineProps) {
  return (
    <div className={styles['line']}>
      <div className={styles['strokes']} aria-hidden="true">
        {Array.from({ length: total }, (_, at) => (
          <i key={at} data-step={at + 1 < number ? 'done' : at + 1 === number ? 'here' : 'ahead'} />
        ))}
      </div>
      <span className={styles['label']}>{label}</span>
      {subject !== undefined && <span className={styles['subject']}>{subject}</span>}
    </div>
  );
}
