import { useRef, type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import type { Control } from '../../../shared/trace/index.ts';
import styles from './button.module.css';

export interface ButtonProps {
  /** `main` is the one filled button of a screen; `quiet` is underlined; `plain` leaves the looks to `className`. */
  readonly kind?: 'main' | 'edge' | 'sheet' | 'quiet' | 'plain';
  readonly children: ReactNode;
  /** Acts when the finger leaves the glass; sliding off cancels. */
  readonly onPress: () => void;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly autoFocus?: boolean;
  readonly testId?: string;
  /** What it does, as the notes of the page name it; `other` unless said. */
  readonly control?: Control;
  readonly lang?: string;
  /** Keeps the focus where it is, so that a field goes on taking keys while its keyboard is touched. */
  readonly keepsFocus?: boolean;
}

/** Every control that is pressed. One press, one act: a second press within the same frame is the same finger. */
export function Button(props: ButtonProps) {
  const {
    kind = 'edge',
    children,
    className,
    label,
    pressed,
    expanded,
    testId,
    control = 'other',
    lang,
  } = props;
  const last = useRef(-Infinity);
  const press: AriaButtonProps['onPress'] = () => {
    const now = performance.now();
    if (now - last.current < repeatMs) return;
    last.current = now;
    props.onPress();
  };
  return (
    <AriaButton
      className={[styles['button'], kind === 'plain' ? null : styles[kind], className]
        .filter(Boolean)
        .join(' ')}
      onPress={press}
      preventFocusOnPress={props.keepsFocus ?? false}
      autoFocus={props.autoFocus ?? false}
      data-control={control}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed, 'data-chosen': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
      {...(lang === undefined ? {} : { lang })}
    >
      {children}
    </AriaButton>
  );
}

/** A bouncing switch under the glass reports one touch twice within this time. */
const repeatMs = 40;
