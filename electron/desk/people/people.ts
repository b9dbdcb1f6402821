import type { PersonFailure, PersonFields, Role } from '../../../shared/contract/desk/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Person, Store } from '../../store/index.ts';
import { oneTimeSecret } from '../one-time-secret.ts';
import { hashSecret } from '../secret-hash.ts';

export interface PeopleOptions {
  readonly store: Pick<Store, 'people' | 'signInDelays'>;
  /** Whether the catalogue has it. */
  readonly hasDepartment: (id: string) => boolean;
}

/** Staff with their roles. Nobody is deleted; at least one active administrator always remains. */
export interface People {
  readonly all: () => readonly Person[];
  readonly get: (id: string) => Person | null;
  readonly hasAdministrator: () => boolean;
  /** @param password null: a one-time password is made, which the answer holds */
  readonly add: (
    fields: PersonFields,
    password?: string,
  ) => Promise<Result<{ readonly id: string; readonly password: string }, PersonFailure>>;
  readonly edit: (id: string, fields: PersonFields) => Result<null, PersonFailure>;
  readonly setActive: (id: string, isActive: boolean) => Result<null, PersonFailure>;
  /** Gives a one-time password, and frees a code that was locked by wrong ones. */
  readonly resetPassword: (id: string) => Promise<Result<string, PersonFailure>>;
  readonly setPassword: (id: string, password: string) => Promise<void>;
  /** Keeps the same password of somebody in the way that new ones are kept, unless they have another one meanwhile. */
  readonly hashAnew: (person: Person, password: string) => Promise<void>;
  readonly noteSignIn: (id: string, wallMs: number) => void;
}

export function createPeople({ store, hasDepartment }: PeopleOptions): People {
  const { people } = store;
  const administrators = (): Person[] =>
    people.all().filter((person) => person.isActive && person.roles.includes('administrator'));
  const isLastAdministrator = (id: string): boolean => {
    const [only, ...more] = administrators();
    return only?.id === id && more.length === 0;
  };

  return {
    all: people.all,
    get: people.get,
    hasAdministrator: () => administrators().length > 0,
    add: async (fields, chosen) => {
      if (!hasDepartment(fields.department)) return fail('no-such-department');
      const password = chosen ?? oneTimeSecret();
      const passwordHash = await hashSecret(password);
      // After the hash: another person may have been added while it was made.
      const id = nextId(fields.roles, people.all());
      people.add({ ...fields, id, passwordHash, mustChangePassword: chosen === undefined });
      return ok({ id, password });
    },
    edit: (id, fields) => {
      if (people.get(id) === null) return fail('no-such-person');
      if (!hasDepartment(fields.department)) return fail('no-such-department');
      if (!fields.roles.includes('administrator') && isLastAdministrator(id))
        return fail('last-administrator');
      people.change(id, fields);
      return ok(null);
    },
    setActive: (id, isActive) => {
      if (people.get(id) === null) return fail('no-such-person');
      if (!isActive && isLastAdministrator(id)) return fail('last-administrator');
      people.change(id, { isActive });
      return ok(null);
    },
    resetPassword: async (id) => {
      if (people.get(id) === null) return fail('no-such-person');
      const password = oneTimeSecret();
      people.change(id, { passwordHash: await hashSecret(password), mustChangePassword: true });
      store.signInDelays.clear(id);
      return ok(password);
    },
    setPassword: async (id, password) => {
      people.change(id, { passwordHash: await hashSecret(password), mustChangePassword: false });
    },
    hashAnew: async ({ id, passwordHash }, password) => {
      const better = await hashSecret(password);
      if (people.get(id)?.passwordHash === passwordHash) people.change(id, { passwordHash: better });
    },
    noteSignIn: (id, wallMs) => people.change(id, { lastSignInMs: Math.round(wallMs) }),
  };
}

/** The letter says what somebody was first entered as; later roles do not change a code that traces already name. */
const letters: readonly (readonly [Role, string])[] = [
  ['director', 'D'],
  ['auditor', 'S'],
  ['administrator', 'A'],
  ['editor', 'E'],
  ['attendant', 'G'],
];

function nextId(roles: readonly Role[], taken: readonly Person[]): string {
  const [, letter] = letters.find(([role]) => roles.includes(role))!;
  const last = Math.max(
    0,
    ...taken.filter(({ id }) => id.startsWith(letter)).map(({ id }) => Number(id.slice(1))),
  );
  return `${letter}${String(last + 1).padStart(2, '0')}`;
}
