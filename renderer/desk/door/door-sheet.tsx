import type { ReactNode } from 'react';
import type { DeskDescription } from '../../../shared/contract/desk/page.ts';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { useWords } from '../i18n/index.ts';
import { Seal } from '../kit/index.ts';
import styles from './door-sheet.module.css';

export interface DoorSheetProps {
  readonly description: DeskDescription | null;
  readonly title: string;
  /** For tests: which sheet this is. */
  readonly name: 'unanswered' | 'set-up' | 'sign-in' | 'new-password';
  readonly children: ReactNode;
}

/** What stands before the desk: the hall's name, one sheet, the language. */
export function DoorSheet({ description, title, name, children }: DoorSheetProps) {
  const { say, t } = useWords();
  return (
    <div className={styles['door']}>
      <header className={styles['head']}>
        {description && <Seal characters={description.hall.seal} />}
        <p>
          <b>{description && say(description.hall.name)}</b>
          <span>{t('title')}</span>
        </p>
        <LanguageSwitch />
      </header>
      <main data-door={name}>
        <hr className={styles['double']} />
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </main>
    </div>
  );
}
