import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { BottomBar, type FooterProps } from './bottom-bar.tsx';
import styles from './frame.module.css';
import { PagedArea } from './paged-area.tsx';
import { useFrame } from './services.ts';
import { TopBar } from './top-bar.tsx';

export interface FrameProps extends FooterProps {
  /** The state of the session this screen stands for; becomes `data-screen`. */
  readonly screen: string;
  /** What changes when the screen turns to another page of itself; the page arrives anew. */
  readonly place?: string;
  readonly children: ReactNode;
  /** Stays in sight between the page and the bottom bar when the page is longer than the screen. */
  readonly pinned?: ReactNode;
  /** The keyboard: under the page in portrait, at its right in landscape. */
  readonly tray?: ReactNode;
}

/** A touch may still be meant for the page before; for this long nothing here can be pressed. */
export const settleMs = 300;

/**
 * What stays in the same place on every screen: hall and tools above; Back, end and the main action below.
 * The page between them never moves the frame; what does not fit is turned to with two large buttons.
 */
export function Frame({ screen, place, children, pinned, tray, ...footer }: FrameProps) {
  const { direction, words } = useFrame();
  const root = useRef<HTMLDivElement>(null);
  const page = `${screen} ${place ?? ''}`;
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    element.dataset['settling'] = '';
    const timer = setTimeout(() => delete element.dataset['settling'], settleMs);
    return () => clearTimeout(timer);
  }, [page]);

  return (
    <div
      ref={root}
      className={styles['frame']}
      data-screen={screen}
      data-tray={tray !== undefined || undefined}
    >
      <TopBar />
      <main className={styles['main']}>
        <PagedArea key={page} direction={direction} pinned={pinned}>
          {children}
        </PagedArea>
      </main>
      {tray !== undefined && (
        <section className={styles['tray']} aria-label={words.keyboard}>
          {tray}
        </section>
      )}
      <BottomBar {...footer} />
    </div>
  );
}
