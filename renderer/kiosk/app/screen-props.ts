import type { Kiosk } from '../../bridge/index.ts';
import type { SessionContext, SessionEvent } from '../session/index.ts';

/** What every screen gets. */
export interface ScreenProps {
  readonly context: SessionContext;
  readonly send: (event: SessionEvent) => void;
  readonly kiosk: Kiosk;
}
