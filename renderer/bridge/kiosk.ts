import type { AttendantContract, Call, CitizenContract, KioskEvent } from '../../shared/contract/index.ts';

/** The kiosk as a page sees it: typed calls and pushed events, whatever carries them. */
export interface Kiosk {
  readonly call: Call<CitizenContract>;
  /** Refused by the kiosk as `not-allowed` while no attendant is signed in. */
  readonly callAttendant: Call<AttendantContract>;
  /** Returns the function that stops listening. */
  readonly onEvent: (listener: (event: KioskEvent) => void) => () => void;
  /** Called with false when the kiosk stops answering and with true when it is back. */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
}
