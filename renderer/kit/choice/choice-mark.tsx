import { Icon } from '../icon/icon.tsx';
import styles from './choice-mark.module.css';

interface ChoiceMarkProps {
  readonly chosen: boolean;
  /** Round: one of several. Square: each for itself. */
  readonly shape?: 'round' | 'square';
}

/** The mark of a row that can be chosen; the row around it is what is pressed. */
export function ChoiceMark({ chosen, shape = 'round' }: ChoiceMarkProps) {
  return (
    <span className={styles['mark']} data-shape={shape} data-chosen={chosen}>
      {chosen && <Icon name="check" weight="bold" />}
    </span>
  );
}
