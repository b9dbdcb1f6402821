import type { healthContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { hallDate } from '../hall-time.ts';
import { diagnosticsOf, readHealth } from '../health/index.ts';
import type { DeskServices } from './desk-services.ts';

/** How the kiosk does. */
export function healthHandlers({ kiosk }: DeskServices): Handlers<typeof healthContract> {
  return {
    'health.read': () => readHealth(kiosk),
    'health.diagnostics': async () => {
      const health = await readHealth(kiosk);
      return { name: `kiosk-diagnostics-${hallDate(health.atMs)}.json`, text: diagnosticsOf(health) };
    },
  };
}
