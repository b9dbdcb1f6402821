import { z } from 'zod';
import type { Store } from '../../store/index.ts';

const setting = 'desk.machine-resets';
const ids = z.array(z.string());
type Settings = Pick<Store, 'settings'>;

/** Remembers that somebody at the machine itself has reset a password while the kiosk, and with it the log, was closed. */
export function noteMachineReset({ settings }: Settings, id: string): void {
  settings.set(setting, [...(settings.get(setting, ids) ?? []), id]);
}

/** Codes whose passwords were reset at the machine since the last start; asked once. */
export function takeMachineResets({ settings }: Settings): readonly string[] {
  const noted = settings.get(setting, ids) ?? [];
  if (noted.length > 0) settings.set(setting, []);
  return noted;
}
