import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import styles from './definition.module.css';

/** A word with what exactly it means: shown on hover and on focus, and read out then. */
export function Definition({
  meaning,
  children,
}: {
  readonly meaning: string;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip title={meaning} trigger={['hover', 'focus']}>
      <button type="button" className={styles['term']}>
        {children}
      </button>
    </Tooltip>
  );
}
