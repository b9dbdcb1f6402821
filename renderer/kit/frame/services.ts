import { createContext, useContext, type ReactNode } from 'react';

/** What the frame shows on every screen and cannot know itself. */
export interface FrameServices {
  readonly hallName: string;
  /** Four characters, read top right, bottom right, top left, bottom left. */
  readonly seal: string;
  /** For example "11月24日 星期二" and "9:42". */
  readonly date: string;
  readonly time: string;
  /** The buttons at the top: language, text size, care, help. */
  readonly tools: ReactNode;
  readonly words: {
    readonly back: string;
    readonly end: string;
    readonly keyboard: string;
    readonly pageUp: string;
    readonly pageDown: string;
  };
  /** Whether the last step went on or back: the page arrives from that side. */
  readonly direction: 'forward' | 'back';
  readonly onEnd: () => void;
  /** What holding the seal does here; undefined where it does nothing. */
  readonly onHoldSeal: (() => void) | undefined;
}

export const FrameContext = createContext<FrameServices | null>(null);

export function useFrame(): FrameServices {
  const services = useContext(FrameContext);
  if (services === null) throw new Error('a Frame stands outside of FrameContext');
  return services;
}
