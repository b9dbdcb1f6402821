import type { ReactNode } from 'react';
import styles from './sheet.module.css';

/** A sheet of paper lying on the ground: white in every theme, because paper is. */
export function Sheet({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return <div className={[styles['sheet'], className].filter(Boolean).join(' ')}>{children}</div>;
}
