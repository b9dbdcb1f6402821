import { useEffect } from 'react';
import type { Kiosk } from '../../bridge/index.ts';

/** The kiosk signs the attendant out; it need not hear of every touch. */
const tellEveryMs = 1_000;

/** Tells the kiosk that somebody is still there. */
export function usePresence(kiosk: Kiosk): void {
  useEffect(() => {
    let last = -Infinity;
    const tell = (): void => {
      const now = performance.now();
      if (now - last < tellEveryMs) return;
      last = now;
      kiosk.callAttendant('attendant.stay', {}).catch(() => undefined);
    };
    const kinds = ['pointerdown', 'keydown', 'scroll'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { capture: true, passive: true });
    return () => kinds.forEach((kind) => window.removeEventListener(kind, tell, { capture: true }));
  }, [kiosk]);
}
