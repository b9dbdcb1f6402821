import type { DeskContract, DeskEvent } from '../../../shared/contract/desk/page.ts';
import type { Call } from '../../../shared/contract/page.ts';

/** The kiosk as a desk page sees it. */
export interface Desk {
  /** Throws `RefusedCall`: `not-allowed` when the person signed in may not, `disconnected` when the kiosk is away. */
  readonly call: Call<DeskContract>;
  /** Returns the function that stops listening. */
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
  /** Called with false when the kiosk stops answering and with true when it is back. */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
}
