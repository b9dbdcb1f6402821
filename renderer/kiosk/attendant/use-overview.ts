import { useEffect, useState } from 'react';
import { RefusedCall, type AttendantOverview } from '../../../shared/contract/page.ts';
import type { Kiosk } from '../../bridge/index.ts';

/**
 * What the attendant sees, asked for anew whenever the kiosk says that it has changed, one question at a time.
 *
 * @param onOver called when the kiosk no longer takes this page for the attendant's
 */
export function useOverview(kiosk: Kiosk, onOver: () => void): AttendantOverview | null {
  const [overview, setOverview] = useState<AttendantOverview | null>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    let isShown = true;
    let isAsking = false;
    let isStale = false;
    const ask = async (): Promise<void> => {
      isStale = true;
      if (isAsking) return;
      isAsking = true;
      while (isStale && isShown) {
        isStale = false;
        try {
          const answer = await kiosk.callAttendant('attendant.overview', {});
          if (isShown) setOverview(answer);
        } catch (error) {
          // A lost line comes back and asks again; a refusal stays one.
          if (isShown && isNotAllowed(error)) setOver(true);
        }
      }
      isAsking = false;
    };
    const stops = [
      kiosk.onEvent((event) => {
        if (event.type === 'attendant' && event.what === 'changed') void ask();
      }),
      kiosk.onConnection((connected) => {
        if (connected) void ask();
      }),
    ];
    void ask();
    return () => {
      isShown = false;
      stops.forEach((stop) => stop());
    };
  }, [kiosk]);
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  return overview;
}

const isNotAllowed = (error: unknown): boolean =>
  error instanceof RefusedCall && error.refusal.reason === 'not-allowed';
