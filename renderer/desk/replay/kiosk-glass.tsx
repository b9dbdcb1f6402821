import { useLayoutEffect, useRef, type RefObject } from 'react';
import { replayPath } from '../../replay/messages.ts';
import styles from './replay.module.css';

/** The glass of a kiosk in CSS px; the frame is drawn at this size and made smaller. */
const glass = { width: 1080, height: 1920 };

interface KioskGlassProps {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly title: string;
  /** Stands on it until there is something to show. */
  readonly waiting: string | null;
  /** Set when the picture that was asked for last is there. */
  readonly isShown?: boolean;
  /** Nothing on it can be touched. */
  readonly isStill?: boolean;
}

/** The kiosk's own screen, in a page of its own that is told what to show and nothing else. */
export function KioskGlass({ frame, title, waiting, isShown, isStill = false }: KioskGlassProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      element.style.setProperty('--scale', String(element.clientWidth / glass.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className={styles['glass']} ref={box} data-shown={isShown || undefined}>
      {waiting !== null && <p className={styles['loading']}>{waiting}</p>}
      <iframe
        ref={frame}
        className={styles['frame']}
        data-still={isStill || undefined}
        src={replayPath}
        title={title}
        {...(isStill && { tabIndex: -1 })}
        width={glass.width}
        height={glass.height}
      />
    </div>
  );
}
