import type { ReactNode } from 'react';
import type { Control } from '../../../shared/trace/index.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import styles from './row.module.css';

interface RowProps {
  readonly name: ReactNode;
  /** Second column: who is responsible, what it means. */
  readonly note?: ReactNode;
  /** A figure at the end, such as the window. */
  readonly figure?: ReactNode;
  readonly onPress: () => void;
  /** What stands in the line. */
  readonly control: Extract<Control, 'matter' | 'department' | 'life-event'>;
  readonly testId?: string;
}

/** A line of a directory; the whole line is pressed. */
export function Row({ name, note, figure, onPress, control, testId }: RowProps) {
  return (
    <Button
      kind="plain"
      className={styles['row']}
      onPress={onPress}
      control={control}
      {...(testId === undefined ? {} : { testId })}
    >
      <span className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </span>
      {figure !== undefined && <b className={styles['figure']}>{figure}</b>}
      <Icon name="chevron" />
    </Button>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Whether the heading is ruled off from what follows. */
  readonly ruled?: boolean;
}

/** A part of a page: its heading, a note at the far end, a rule. */
export function Section({ title, note, children, className, ruled = true }: SectionProps) {
  return (
    <section className={className}>
      <div className={styles['head']} data-ruled={ruled || undefined}>
        <h2>{title}</h2>
        {note !== undefined && <span className={styles['aside']}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
