import type { ReactNode } from 'react';
import styles from './paper-slot.module.css';

interface PaperSlotProps {
  readonly children: ReactNode;
  /** How much of the paper is out of the slot, from 0 to 1. */
  readonly out: number;
}

/** The slot a sheet comes out of. The sheet hangs from it as far as the printer has come. */
export function PaperSlot({ children, out }: PaperSlotProps) {
  return (
    <div className={styles['slot']}>
      <div className={styles['mouth']} aria-hidden="true" />
      <div className={styles['window']}>
        <div className={styles['paper']} ref={(paper) => paper?.style.setProperty('--out', String(out))}>
          {children}
        </div>
      </div>
    </div>
  );
}
