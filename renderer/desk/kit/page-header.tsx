import type { ReactNode } from 'react';
import { useWords } from '../i18n/index.ts';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  /** The way here, outermost first; the page itself is not in it. */
  readonly trail: readonly { readonly label: string; readonly href?: string }[];
  readonly title: string;
  /** What the title is about, behind it in small. */
  readonly note?: string;
  /** Buttons; at most one of them is the primary one. */
  readonly actions?: ReactNode;
}

/** Head of a page: where it is, what it is, what can be done; closed by the double rule (文武线), once a page. */
export function PageHeader({ trail, title, note, actions }: PageHeaderProps) {
  const { t } = useWords();
  return (
    <header className={styles['header']}>
      <nav className={styles['trail']} aria-label={t('nav.trail')}>
        {trail.map(({ label, href }) => (
          <span key={label}>{href === undefined ? label : <a href={href}>{label}</a>}</span>
        ))}
      </nav>
      <div className={styles['line']}>
        <h1 tabIndex={-1}>
          {title}
          {note !== undefined && <span className={styles['note']}>{note}</span>}
        </h1>
        <div className={styles['actions']}>{actions}</div>
      </div>
      <hr className={styles['double']} />
    </header>
  );
}
