import { useEffect, useRef } from 'react';
import { systemClock } from '../../../shared/clock.ts';
import styles from './seal.module.css';

interface SealProps {
  readonly characters: string;
  readonly large?: boolean;
  /** Called when one finger has rested on it for `sealHoldMs`. Nothing shows that it can be held. */
  readonly onHold?: (() => void) | undefined;
}

/** Longer than a citizen leans on it by chance. */
const sealHoldMs = 3_000;

/** The seal of the hall. It only repeats the name that stands beside it. */
export function Seal({ characters, large = false, onHold }: SealProps) {
  const [topRight, bottomRight, topLeft, bottomLeft] = [...characters];
  const seal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = seal.current;
    if (element === null || onHold === undefined) return undefined;
    let stop = (): void => {};
    const begin = (): void => {
      stop();
      stop = systemClock.after(sealHoldMs, onHold);
    };
    const give = (): void => stop();
    element.addEventListener('pointerdown', begin);
    const ends = ['pointerup', 'pointercancel', 'pointerleave'] as const;
    for (const kind of ends) element.addEventListener(kind, give);
    return () => {
      stop();
      element.removeEventListener('pointerdown', begin);
      for (const kind of ends) element.removeEventListener(kind, give);
    };
  }, [onHold]);
  return (
    <div
      ref={seal}
      className={styles['seal']}
      data-large={large || undefined}
      data-testid="seal"
      lang="zh-CN"
      aria-hidden="true"
    >
      <span>{topLeft}</span>
      <span>{topRight}</span>
      <span>{bottomLeft}</span>
      <span>{bottomRight}</span>
    </div>
  );
}
