import type { accountContract, SignedInPerson } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { Person } from '../../store/index.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';

/** Signing in and out, and one's own password. Codes may stand in the log; names and passwords never. */
export function accountHandlers(
  { kiosk, people, sessions, signIn }: DeskServices,
  caller: Caller,
): Handlers<typeof accountContract> {
  const { catalogue, config, log } = kiosk;
  return {
    'account.desk': () => ({
      hall: { name: catalogue.hall.name, seal: catalogue.hall.seal },
      kioskName: config().kioskName,
      departments: [...catalogue.departments],
      needsSetUp: !people.hasAdministrator(),
    }),
    'account.setUp': async ({ code, password, ...person }) => {
      const made = await signIn.setUp(code, person, password);
      log(`desk: first administrator ${made.ok ? made.value : `not made (${made.error.reason})`}`);
      return made.ok ? { ok: true, id: made.value } : { ok: false, waitSeconds: 0, ...made.error };
    },
    'account.signIn': async ({ id, password }) => {
      const signedIn = await signIn.signIn(id, password);
      log(`desk: ${id} ${signedIn.ok ? 'signed in' : `not signed in (${signedIn.error.reason})`}`);
      if (!signedIn.ok) return { ok: false, ...signedIn.error };
      caller.become(signedIn.value);
      return { ok: true, token: signedIn.value.token, person: shown(caller.person()) };
    },
    'account.resume': ({ token }) => {
      const session = sessions.find(token);
      if (session) caller.become(session);
      const person = caller.personOrNull();
      return person && shown(person);
    },
    'account.mine': () => shown(caller.person()),
    'account.stay': () => {
      caller.session().stay();
      return {};
    },
    'account.signOut': () => {
      log(`desk: ${caller.person().id} signed out`);
      caller.session().end('ended');
      return {};
    },
    'account.sessions': () => {
      const mine = caller.session();
      return {
        sessions: sessions.of(mine.person).map((session) => ({
          sinceMs: session.sinceMs,
          isThis: session === mine,
        })),
      };
    },
    'account.endOthers': () => {
      const mine = caller.session();
      sessions.endAll(mine.person, mine);
      return {};
    },
    'account.changePassword': async ({ current, next }) => {
      const changed = await signIn.changePassword(caller.session(), current, next);
      return changed.ok ? { ok: true } : { ok: false, waitSeconds: 0, ...changed.error };
    },
  };
}

const shown = ({ id, name, roles, department, position, mustChangePassword }: Person): SignedInPerson => ({
  id,
  name,
  roles: [...roles],
  department,
  position,
  mustChangePassword,
});
