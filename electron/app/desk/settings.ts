import type {
  KioskSettings,
  settingsContract,
  SettingsRefusal,
} from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { KioskConfig } from '../config.ts';
import type { ConfigChanges } from '../live-config.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { doneOr, stored } from './stored.ts';

const names = ['kioskName', 'screen', 'idle', 'input'] as const;

/** What is set for this kiosk itself. */
export function settingsHandlers({ kiosk }: DeskServices, caller: Caller): Handlers<typeof settingsContract> {
  const { liveConfig } = kiosk;
  const seen = (): string => names.map((name) => liveConfig.version(name)).join(' ');
  const set = (given: string, changes: ConfigChanges): Result<null, SettingsRefusal | 'storage'> =>
    stored((): Result<null, SettingsRefusal> => {
      if (given !== seen()) return fail('changed-meanwhile');
      liveConfig.setAll(changes, caller.person().id);
      return ok(null);
    });
  return {
    'settings.read': () => ({
      settings: settingsOf(liveConfig.current()),
      seen: seen(),
      file: settingsOf(liveConfig.file),
      isSetHere: names.some((name) => liveConfig.isSet(name)),
    }),
    'settings.set': ({ seen: given, settings }) => doneOr(set(given, settings)),
    'settings.useFile': ({ seen: given }) => {
      const own = names.filter((name) => liveConfig.isSet(name));
      return doneOr(set(given, Object.fromEntries(own.map((name) => [name, null]))));
    },
  };
}

const settingsOf = ({ kioskName, screen, idle, input }: KioskConfig): KioskSettings => ({
  kioskName,
  screen,
  idle,
  input,
});
