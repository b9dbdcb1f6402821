import type { codesContract, CodeFailure } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { storageFailure } from '../../store/index.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { qrRows } from './qr-rows.ts';

/** Codes of directors: made here, shown once, kept sealed or hashed. */
export function codesHandlers(
  { kiosk, people }: DeskServices,
  caller: Caller,
): Handlers<typeof codesContract> {
  const { directorCodes } = kiosk;
  const refused = (reason: CodeFailure) => ({ ok: false, reason }) as const;
  const isDirector = (id: string): boolean => {
    const person = people.get(id);
    return person?.isActive === true && person.roles.includes('director');
  };
  /** Does it for a director; a disk that does not take it is told. */
  const forDirector = async <T>(id: string, act: () => T | Promise<T>) => {
    if (!isDirector(id)) return refused('no-such-director');
    try {
      return { ok: true, ...(await act()) } as const;
    } catch (error) {
      if (storageFailure(error) === null) throw error;
      return refused('storage');
    }
  };
  const withPin = (id: string) =>
    forDirector(id, async () => {
      const pin = await directorCodes.setPin(id);
      directorCodes.setActive(id, true);
      return { pin };
    });
  const clear = (id: string, what: 'one-time-code' | 'pin') =>
    forDirector(id, () => {
      directorCodes.clear(id, what);
      return {};
    });
  return {
    'codes.of': ({ id }) => {
      const holder = directorCodes.holders().find(({ person }) => person === id);
      return { hasDevice: holder?.hasOneTimeCode ?? false, hasPin: holder?.hasPin ?? false };
    },
    'codes.enrol': ({ id }) =>
      forDirector(id, () => {
        const uri = directorCodes.enrol(id);
        directorCodes.setActive(id, true);
        return { secret: new URL(uri).searchParams.get('secret') ?? '', code: [...qrRows(uri)] };
      }),
    'codes.setPin': ({ id }) => withPin(id),
    'codes.clearDevice': ({ id }) => clear(id, 'one-time-code'),
    'codes.clearPin': ({ id }) => clear(id, 'pin'),
    'codes.renewPin': () => withPin(caller.person().id),
  };
}
