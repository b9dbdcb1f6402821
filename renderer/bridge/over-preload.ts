import {
  maxRequestBytes,
  RefusedCall,
  type AttendantContract,
  type Call,
  type CitizenContract,
  type KioskEvent,
  type PreloadBridge,
} from '../../shared/contract/page.ts';
import { createListeners } from './listeners.ts';
import type { Kiosk } from './kiosk.ts';
import { encodeRequest } from './request-size.ts';

/** The kiosk behind Electron's preload script. Page and kiosk live and die together, so the line never breaks. */
export function connectOverPreload(bridge: PreloadBridge): Kiosk {
  const events = createListeners<KioskEvent>();
  let expected = 1;
  let stop = (): void => {};
  const listen = (): void => {
    expected = 1;
    stop = bridge.listen(({ seq, event }) => {
      if (seq !== expected) {
        // Something was missed: a new line begins with the whole state.
        stop();
        listen();
        return;
      }
      expected += 1;
      events.tell(event);
    });
  };
  listen();

  const call = async (method: string, input: unknown): Promise<unknown> => {
    encodeRequest(0, method, input, maxRequestBytes);
    const result = await bridge.call(method, input);
    if (!result.ok) throw new RefusedCall(result.error);
    return result.value;
  };
  return {
    call: call as Call<CitizenContract>,
    callAttendant: call as Call<AttendantContract>,
    onEvent: events.add,
    onConnection: () => () => {},
  };
}
