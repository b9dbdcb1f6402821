import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useEntryWitness } from '../../../input/index.ts';
import { ChoiceMark } from '../../../kit/index.ts';
import styles from './choice-rows.module.css';

export interface ChoiceRow {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** What choosing it costs, at the right: 另带 1 项材料. */
  readonly consequence?: string | undefined;
}

interface ChoiceRowsProps {
  readonly rows: readonly ChoiceRow[];
  readonly chosen: readonly string[];
  readonly toggle: (value: string) => void;
  /** Several may be chosen. */
  readonly several: boolean;
  readonly label: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly autoFocus?: boolean;
}

/** More than this many short options stand in two columns. */
const mostInOneColumn = 7;

/** Options as rows; the whole row is the target. Arrow keys move, space chooses. */
export function ChoiceRows(props: ChoiceRowsProps): ReactNode {
  const { rows, chosen, toggle, several, label, invalid, describedBy } = props;
  const witness = useEntryWitness();
  const choose = (value: string): void => {
    witness.did('choice');
    toggle(value);
  };
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const short = rows.every((row) => row.detail === undefined && row.consequence === undefined);
  const firstChosen = rows.findIndex((row) => chosen.includes(row.value));
  const move = (event: KeyboardEvent, from: number): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = (from + by + rows.length) % rows.length;
    buttons.current[to]?.focus();
    const row = rows[to];
    if (!several && row !== undefined) choose(row.value);
  };
  return (
    <div
      className={short && (rows.length > mostInOneColumn || rows.length === 2) ? styles.columns : styles.rows}
      role={several ? 'group' : 'radiogroup'}
      aria-label={label}
      aria-describedby={describedBy}
      data-invalid={invalid}
      {...(several ? {} : { 'aria-invalid': invalid })}
    >
      {rows.map((row, at) => {
        const on = chosen.includes(row.value);
        const entry = several || at === (firstChosen < 0 ? 0 : firstChosen);
        return (
          <button
            key={row.value}
            ref={(button) => {
              buttons.current[at] = button;
            }}
            type="button"
            role={several ? 'checkbox' : 'radio'}
            aria-checked={on}
            tabIndex={entry ? 0 : -1}
            className={on ? `${styles.option} ${styles.on}` : styles.option}
            data-chosen={on}
            data-control="choice"
            data-option={row.value}
            onClick={() => choose(row.value)}
            onKeyDown={(event) => move(event, at)}
          >
            <ChoiceMark chosen={on} shape={several ? 'square' : 'round'} />
            <span className={styles.words}>
              <span className={styles.title}>{row.label}</span>
              {row.detail !== undefined && <span className={styles.detail}>{row.detail}</span>}
            </span>
            {row.consequence !== undefined && <span className={styles.consequence}>{row.consequence}</span>}
          </button>
        );
      })}
    </div>
  );
}
