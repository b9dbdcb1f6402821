import type { DeskArea } from '../../../shared/contract/desk/index.ts';
import type { People, StaffSessions, StaffSignIn } from '../../desk/index.ts';
import type { Services } from '../services.ts';
import type { WalkPeers } from './walk-peers.ts';

/** One act of a member of staff, or an attempt that was refused. Never holds what was typed. */
export interface DeskAct {
  /** The code of whoever did it; null before somebody has signed in. */
  readonly person: string | null;
  readonly method: string;
  /** What it was done to: a code or number, see `deskChanges`. */
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused' | 'not-allowed';
}

/** What the handlers of the desk's contract work with. */
export interface DeskServices {
  readonly kiosk: Services;
  readonly people: People;
  readonly sessions: StaffSessions;
  readonly signIn: StaffSignIn;
  readonly peers: WalkPeers;
  /** Tells every desk page that something of this area has changed, for what changes without a call of the desk. */
  readonly changed: (area: DeskArea) => void;
  /** For what keeps the disk and the processor busy for long: pages wait for each other. */
  readonly oneAtATime: <T>(work: () => Promise<T>) => Promise<T>;
  /** Takes each act of the desk, once it is done. */
  readonly record: (act: DeskAct) => void;
}
