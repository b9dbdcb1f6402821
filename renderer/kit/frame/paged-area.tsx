import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import styles from './paged-area.module.css';
import { useFrame } from './services.ts';

/** How much of the last view stays in sight after turning on, so that nobody loses the line. */
const overlap = 0.12;

/**
 * What is pinned may take this part of the place; else it goes with the page, which would have no room. It is pinned again
 * only when it is much smaller: on a wide page it is lower there than it was beside the buttons, and would go to and fro.
 */
const mostPinned = 0.5;
const pinnedAgain = 0.3;

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
  const beside = useRef<HTMLDivElement>(null);
  // One element that is moved: what is pinned keeps its state wherever it stands.
  const [kept] = useState(() => document.createElement('div'));
  const [overflows, setOverflows] = useState(false);
  const [isLoose, setLoose] = useState(false);
  const [end, setEnd] = useState<'top' | 'bottom' | null>('top');

  useEffect(() => {
    const [place, page] = [outer.current, content.current];
    if (place === null || page === null) return undefined;
    const measure = (): void => {
      setLoose((was) => kept.offsetHeight > place.clientHeight * (was ? pinnedAgain : mostPinned));
      const besidePage = page.contains(kept) ? 0 : kept.offsetHeight;
      setOverflows(page.scrollHeight > place.clientHeight - besidePage + 1);
      if (scroller.current !== null) setEnd(endOf(scroller.current));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    observer.observe(page);
    return () => observer.disconnect();
  }, [kept]);

  const hasPinned = pinned !== undefined;
  useLayoutEffect(() => {
    if (hasPinned) (isLoose ? content : beside).current?.append(kept);
    else kept.remove();
  }, [hasPinned, isLoose, kept]);

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
      <div ref={beside} className={styles['below']}>
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
      </div>
      {hasPinned && createPortal(pinned, kept)}
    </div>
  );
}

function endOf(element: HTMLElement): 'top' | 'bottom' | null {
  if (element.scrollTop < 2) return 'top';
  return element.scrollTop + element.clientHeight > element.scrollHeight - 2 ? 'bottom' : null;
}
