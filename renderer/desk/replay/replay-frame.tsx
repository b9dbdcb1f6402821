import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReplayCatalogue } from '../../../shared/trace/replay/index.ts';
import type { TraceEntry } from '../../../shared/trace/vocabulary.ts';
import { messageFromReplay, replayPath, type ToReplay } from '../../replay/messages.ts';
import type { WalkWords } from '../walk-words/index.ts';
import styles from './replay.module.css';

interface ReplayFrameProps {
  readonly entries: readonly TraceEntry[];
  readonly catalogue: ReplayCatalogue;
  readonly count: number;
  readonly words: WalkWords;
}

/** The glass of a kiosk in CSS px; the frame is drawn at this size and made smaller. */
const glass = { width: 1080, height: 1920 };

/** The kiosk's own screen, in a page of its own that is told what to show and nothing else. */
export function ReplayFrame({ entries, catalogue, count, words: { t } }: ReplayFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [shown, setShown] = useState<number | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      element.style.setProperty('--scale', String(element.clientWidth / glass.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const message = messageFromReplay(event, frame.current?.contentWindow ?? null);
      if (message?.kind === 'ready') setReady(true);
      if (message?.kind === 'shown') setShown(message.count);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  const tell = (message: ToReplay): void =>
    frame.current?.contentWindow?.postMessage(message, location.origin);
  useEffect(() => {
    if (isReady) tell({ kind: 'walk', entries, catalogue });
  }, [isReady, entries, catalogue]);
  useEffect(() => {
    if (isReady) tell({ kind: 'show', count });
  }, [isReady, entries, catalogue, count]);

  return (
    <div className={styles['glass']} ref={box} data-shown={shown === count || undefined}>
      {shown === null && <p className={styles['loading']}>{t('replay.loading')}</p>}
      <iframe
        ref={frame}
        className={styles['frame']}
        src={replayPath}
        title={t('replay.frame')}
        tabIndex={-1}
        width={glass.width}
        height={glass.height}
      />
    </div>
  );
}
