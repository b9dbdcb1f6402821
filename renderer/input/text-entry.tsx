import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaretText } from './caret-text.tsx';
import { keepFocus } from './keyboard-tray.tsx';
import styles from './text-entry.module.css';
import { useTextEntry, type TextEntryOptions } from './use-text-entry.ts';

export interface TextEntryProps extends TextEntryOptions {
  readonly placeholder?: string;
  /** Shown left of the value, as on a form; without it the label is only spoken. */
  readonly showLabel?: boolean;
  /** Behind the value: 元, m². */
  readonly unit?: string;
  readonly invalid?: boolean;
  /** Ids of what describes it: hint, error. */
  readonly describedBy?: string | undefined;
}

/** A field drawn as a cell of a form: label, value with our own caret, 清空. Written to by `KeyboardTray` and by real keys. */
export function TextEntry(props: TextEntryProps): ReactNode {
  const { label, placeholder, showLabel = false, unit, invalid = false, multiline = false } = props;
  const { t } = useTranslation('keyboard');
  const { state, edit, clear, focusProps } = useTextEntry(props);
  const labelId = useId();
  const empty = state.text === '' && state.composition === null;
  const length = [...state.text].length + (state.composition?.preview.length ?? 0);
  return (
    <div
      className={invalid ? styles.invalidField : styles.field}
      data-size={sizeFor(length, multiline)}
      data-control="field"
    >
      <div className={showLabel ? styles.label : styles.hiddenLabel} id={labelId}>
        {label}
      </div>
      <div
        {...focusProps}
        className={multiline ? styles.lines : styles.value}
        role="textbox"
        aria-labelledby={labelId}
        aria-multiline={multiline}
        aria-invalid={invalid}
        aria-describedby={props.describedBy}
        aria-placeholder={placeholder}
      >
        <CaretText state={state} place={(at) => edit({ type: 'place', at })} />
        {empty && placeholder !== undefined && <span className={styles.placeholder}>{placeholder}</span>}
      </div>
      {unit !== undefined && <div className={styles.unit}>{unit}</div>}
      <button
        type="button"
        className={empty ? styles.hiddenClear : styles.clear}
        onMouseDown={keepFocus}
        onClick={clear}
      >
        {t('clear')}
      </button>
    </div>
  );
}

/** Large as long as it fits, then smaller, then on several lines. */
function sizeFor(length: number, multiline: boolean): 'large' | 'middle' | 'small' {
  if (multiline) return 'small';
  return length <= 9 ? 'large' : length <= 16 ? 'middle' : 'small';
}
