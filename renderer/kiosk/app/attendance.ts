import { useCallback, useState, type ComponentType } from 'react';
import type { AttendantProps } from '../attendant/attendant.tsx';
import type { Screen, SessionContext, SessionEvent } from '../session/index.ts';

/** Where holding the seal asks for the staff PIN: before a session, and while a paper does not come. */
const doors: readonly Screen[] = ['attract', 'home', 'print'];

interface Attendance {
  /** Asks for the staff PIN; undefined where that is not possible. */
  readonly ask: (() => void) | undefined;
  /** The PIN pad and what is behind it, as soon as it was asked for; citizens' pages do without its weight. */
  readonly Screen: ComponentType<AttendantProps> | null;
  readonly close: (why: 'over' | 'dropped') => void;
}

/** The attendant's way in and out. */
export function useAttendance(
  { kiosk, screen, attended }: SessionContext,
  send: (event: SessionEvent) => void,
): Attendance {
  const [loaded, setLoaded] = useState<{ readonly Screen: ComponentType<AttendantProps> } | null>(null);
  const load = useCallback(() => {
    // A page older than the kiosk's files finds no such part; the next page will.
    import('../attendant/attendant.tsx').then(
      ({ Attendant }) => setLoaded({ Screen: Attendant }),
      () => undefined,
    );
  }, []);
  const isPossible = kiosk.hasAttendant && !attended && doors.includes(screen);
  return {
    ask: isPossible ? load : undefined,
    Screen: loaded?.Screen ?? null,
    close: (why) => {
      setLoaded(null);
      if (why === 'dropped') return;
      // A citizen who waits for her papers gets her screen back; everybody else begins anew.
      if (screen === 'print') send({ type: 'ATTEND', attended: false });
      else send({ type: 'END', why: 'ended' });
    },
  };
}
