import { useEffect } from 'react';
import type { Desk } from '../../bridge/desk/index.ts';

/** The kiosk need not hear of every key; far below the idle time. */
const tellEveryMs = 30_000;

/** Tells the kiosk that somebody is there, while somebody is signed in. */
export function useActivity(desk: Desk, isSignedIn: boolean): void {
  useEffect(() => {
    if (!isSignedIn) return undefined;
    let last = performance.now();
    const tell = (): void => {
      const now = performance.now();
      if (now - last < tellEveryMs) return;
      last = now;
      desk.call('account.stay', {}).catch(() => {});
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { capture: true, passive: true });
    return () => kinds.forEach((kind) => window.removeEventListener(kind, tell, { capture: true }));
  }, [desk, isSignedIn]);
}
