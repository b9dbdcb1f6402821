import { useEffect, useState } from 'react';
import { systemClock, type Clock } from '../../../shared/clock.ts';
import styles from './countdown.module.css';

interface CountdownProps {
  /** How long the whole wait is, in seconds. */
  readonly seconds: number;
  readonly clock?: Clock;
  /** What happens at the end, beside the figure. */
  readonly children: (secondsLeft: number) => React.ReactNode;
}

/** A figure that changes once a second without movement, over a line that runs out. Acts on nothing by itself. */
export function Countdown({ seconds, clock = systemClock, children }: CountdownProps) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = clock.monotonicMs() + seconds * 1000;
    let stop = (): void => {};
    const tick = (): void => {
      const leftMs = Math.max(0, until - clock.monotonicMs());
      setLeft(Math.ceil(leftMs / 1000));
      if (leftMs > 0) stop = clock.after(leftMs % 1000 || 1000, tick);
    };
    tick();
    return () => stop();
  }, [seconds, clock]);
  return (
    <>
      <div className={styles['count']}>
        <b className={styles['figure']} data-testid="countdown">
          {left}
        </b>
        <div className={styles['words']}>{children(left)}</div>
      </div>
      <div className={styles['strip']} aria-hidden="true">
        <i ref={(bar) => bar?.style.setProperty('--left', String(left / seconds))} />
        {[3, 2, 1, 0].map((third) => (
          <span key={third}>{Math.round((seconds * third) / 3)}</span>
        ))}
      </div>
    </>
  );
}
