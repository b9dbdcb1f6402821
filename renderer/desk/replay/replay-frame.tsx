import { useEffect, useRef, useState } from 'react';
import type { ReplayCatalogue } from '../../../shared/trace/replay/index.ts';
import type { TraceEntry } from '../../../shared/trace/vocabulary.ts';
import { messageFromReplay, type ToReplay } from '../../replay/messages.ts';
import type { WalkWords } from '../walk-words/index.ts';
import { KioskGlass } from './kiosk-glass.tsx';

interface ReplayFrameProps {
  readonly entries: readonly TraceEntry[];
  readonly catalogue: ReplayCatalogue;
  readonly count: number;
  readonly words: WalkWords;
}

/** The kiosk's own screen, in a page of its own that is told what to show and nothing else. */
export function ReplayFrame({ entries, catalogue, count, words: { t } }: ReplayFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [shown, setShown] = useState<number | null>(null);

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
    <KioskGlass
      frame={frame}
      title={t('replay.frame')}
      waiting={shown === null ? t('replay.loading') : null}
      isShown={shown === count}
      isStill
    />
  );
}
