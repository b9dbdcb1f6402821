import type { ReactNode } from 'react';
import type { Control } from '../../../shared/trace/index.ts';
import { Button } from '../button/button.tsx';
import { Icon, type IconName } from '../icon/icon.tsx';
import styles from './bottom-bar.module.css';
import { useFrame } from './services.ts';

export interface MainAction {
  /** A verb and its object. */
  readonly label: string;
  readonly icon?: IconName;
  /** Before the words when it names a thing (a bell), after them when it names a direction. */
  readonly iconSide?: 'before' | 'after';
  readonly onPress: () => void;
  /** `continue` unless said. */
  readonly control?: Control;
  /** For tests; `action` unless said. */
  readonly testId?: string;
}

export interface FooterProps {
  readonly back?: (() => void) | undefined;
  readonly action?: MainAction | undefined;
  /** Stands where the main action will be, and says what is awaited. */
  readonly wait?: string | undefined;
  /** Further buttons, before the main action. */
  readonly aside?: ReactNode;
  /** Leaves out "end and clear" where the main action itself does that. */
  readonly hideEnd?: boolean;
}

export function BottomBar({ back, action, wait, aside, hideEnd = false }: FooterProps) {
  const { words, onEnd } = useFrame();
  return (
    <footer className={styles['bottom']}>
      {back !== undefined && (
        <Button className={styles['back']} onPress={back} control="back" testId="back">
          <Icon name="back" />
          {words.back}
        </Button>
      )}
      {!hideEnd && (
        <Button kind="quiet" className={styles['end']} onPress={onEnd} control="end" testId="end">
          {words.end}
        </Button>
      )}
      <div className={styles['far']}>
        {aside}
        {wait !== undefined && <p className={styles['wait']}>{wait}</p>}
        {action !== undefined && (
          <Button
            kind="main"
            onPress={action.onPress}
            control={action.control ?? 'continue'}
            testId={action.testId ?? 'action'}
          >
            {action.icon !== undefined && action.iconSide === 'before' && <Icon name={action.icon} />}
            <span>{action.label}</span>
            {action.icon !== undefined && action.iconSide !== 'before' && <Icon name={action.icon} />}
          </Button>
        )}
      </div>
    </footer>
  );
}
