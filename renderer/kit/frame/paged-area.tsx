import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import styles from './paged-area.module.css';
import { useFrame } from './services.ts';

/** How much of the last view stays in sight after turning on, so that nobody loses the line. */
const overlap = 0.12;

interface PagedAreaProps {
  readonly children: ReactNode;
  /** Stays in sight below the page while it is turned. */
  readonly pinned?: ReactNode;
  readonly direction: 'forward' | 'back';
}

/**
 * The page. When it is taller than its place, which happens with large text and on small glass, two buttons turn it;
 * a finger can drag it too.
 */
export function PagedArea({ children, pinned, direction }: PagedAreaProps) {
  const { words } = useFrame();
  const outer = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const kept = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  const [end, setEnd] = useState<'top' | 'bottom' | null>('top');

  useEffect(() => {
    const [place, page] = [outer.current, content.current];
    if (place === null || page === null) return undefined;
    const measure = (): void => {
      setOverflows(page.scrollHeight > place.clientHeight - (kept.current?.offsetHeight ?? 0) + 1);
      if (scroller.current !== null) setEnd(endOf(scroller.current));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    observer.observe(page);
    return () => observer.disconnect();
  }, []);

  // What scrolls must be reachable by keys even when nothing in it can be pressed.
  useEffect(() => {
    if (overflows) scroller.current?.setAttribute('tabindex', '0');
    else scroller.current?.removeAttribute('tabindex');
  }, [overflows]);

  const turn = (sign: 1 | -1): void => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollBy({ top: sign * element.clientHeight * (1 - overlap), behavior: 'smooth' });
  };

  return (
    <div ref={outer} className={styles['outer']}>
      <div
        ref={scroller}
        className={styles['scroller']}
        data-end={overflows ? (end ?? 'between') : undefined}
        onScroll={(event) => setEnd(endOf(event.currentTarget))}
      >
        <div ref={content} className={styles['page']} data-from={direction}>
          {children}
        </div>
      </div>
      <div className={styles['below']}>
        {overflows && (
          <div className={styles['turns']} data-end={end}>
            <Button
              kind="sheet"
              className={styles['turn']}
              onPress={() => turn(-1)}
              control="page-turn"
              testId="page-up"
            >
              <Icon name="up" />
              {words.pageUp}
            </Button>
            <Button
              kind="sheet"
              className={styles['turn']}
              onPress={() => turn(1)}
              control="page-turn"
              testId="page-down"
            >
              <Icon name="down" />
              {words.pageDown}
            </Button>
          </div>
        )}
        {pinned !== undefined && (
          <div ref={kept} className={styles['pinned']}>
            {pinned}
          </div>
        )}
      </div>
    </div>
  );
}

function endOf(element: HTMLElement): 'top' | 'bottom' | null {
  if (element.scrollTop < 2) return 'top';
  return element.scrollTop + element.clientHeight > element.scrollHeight - 2 ? 'bottom' : null;
}
