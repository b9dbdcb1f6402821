import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import type { PasswordWeakness, PersonFields } from '../../../shared/contract/desk/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Store } from '../../store/index.ts';
import { oneTimeSecret, tidySecret } from '../one-time-secret.ts';
import { passwordWeakness } from '../people/password.ts';
import type { People } from '../people/people.ts';
import { isOutdated, isSecret, nobodysHash } from '../secret-hash.ts';
import { createDelays, type SecretRefusal } from './delays.ts';
import type { StaffSession, StaffSessions } from './sessions.ts';

export interface StaffSignInOptions {
  readonly store: Pick<Store, 'signInDelays'>;
  readonly people: People;
  readonly sessions: StaffSessions;
  readonly clock: Clock;
}

export type SetUpFailure =
  SecretRefusal | { readonly reason: 'already-set-up' | 'no-such-department' | 'too-short' | 'too-simple' };

export interface StaffSignIn {
  /** Makes the first administrator, once; null when there is one. */
  readonly setUpCode: string | null;
  readonly setUp: (
    code: string,
    person: Omit<PersonFields, 'roles'>,
    password: string,
  ) => Promise<Result<string, SetUpFailure>>;
  readonly signIn: (id: string, password: string) => Promise<Result<StaffSession, SecretRefusal>>;
  readonly changePassword: (
    session: StaffSession,
    current: string,
    next: string,
  ) => Promise<Result<null, SecretRefusal | { readonly reason: PasswordWeakness }>>;
}

/** What the delays of the set-up code are kept under; no person has such a code. */
const setUpSubject = 'set-up';

export function createStaffSignIn(options: StaffSignInOptions): StaffSignIn {
  const { store, people, sessions, clock } = options;
  const delays = createDelays(store.signInDelays, clock);
  const setUpCode = people.hasAdministrator() ? null : oneTimeSecret();
  let isSettingUp = false;

  /** The active person of this code whose password it is. */
  const isPasswordOf = async (id: string, password: string): Promise<boolean> => {
    const person = people.get(id);
    const typed = person?.mustChangePassword === true ? tidySecret(password) : password;
    const isRight = await isSecret(typed, person?.passwordHash ?? nobodysHash);
    if (!isRight || people.get(id)?.isActive !== true) return false;
    // Only now is the password at hand for a better hash.
    if (person !== null && isOutdated(person.passwordHash)) await people.hashAnew(person, typed);
    return true;
  };

  return {
    setUpCode,
    setUp: async (code, person, password) => {
      if (setUpCode === null || isSettingUp || people.hasAdministrator()) {
        return fail({ reason: 'already-set-up' });
      }
      const refused = await delays.check(setUpSubject, () =>
        Promise.resolve(isSame(tidySecret(code), setUpCode)),
      );
      if (refused) return fail(refused);
      const weakness = passwordWeakness(password, null);
      if (weakness !== null) return fail({ reason: weakness });
      isSettingUp = true;
      const added = await people
        .add({ ...person, roles: ['administrator'] }, password)
        .finally(() => (isSettingUp = false));
      return added.ok ? ok(added.value.id) : fail({ reason: 'no-such-department' });
    },
    signIn: async (id, password) => {
      const refused = await delays.check(id, () => isPasswordOf(id, password));
      if (refused) return fail(refused);
      people.noteSignIn(id, clock.wallMs());
      return ok(sessions.open(id));
    },
    changePassword: async (session, current, next) => {
      const { person } = session;
      const refused = await delays.check(person, () => isPasswordOf(person, current));
      if (refused) return fail(refused);
      if (next === current) return fail({ reason: 'same-as-before' });
      const weakness = passwordWeakness(next, person);
      if (weakness !== null) return fail({ reason: weakness });
      await people.setPassword(person, next);
      sessions.endAll(person, session);
      return ok(null);
    },
  };
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
