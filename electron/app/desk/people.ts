import type { peopleContract, PersonFailure, PersonRow } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/result.ts';
import type { Person } from '../../store/index.ts';
import type { DeskServices } from './desk-services.ts';

/** Staff and what they may do. */
export function peopleHandlers({ kiosk, people, sessions }: DeskServices): Handlers<typeof peopleContract> {
  /** Codes open the kiosk for directors only, and for them only while they are in use. */
  const letIn = (id: string): void => {
    const person = people.get(id)!;
    kiosk.directorCodes.setActive(id, person.isActive && person.roles.includes('director'));
  };
  return {
    'people.list': () => ({ people: people.all().map(rowOf) }),
    'people.add': async (fields) => {
      const added = await people.add(fields);
      return added.ok ? { ok: true, ...added.value } : { ok: false, reason: added.error };
    },
    'people.edit': ({ id, ...fields }) => {
      const edited = people.edit(id, fields);
      if (edited.ok) letIn(id);
      return done(edited);
    },
    'people.setActive': ({ id, isActive }) => {
      const set = people.setActive(id, isActive);
      if (set.ok && !isActive) sessions.endAll(id);
      if (set.ok) letIn(id);
      return done(set);
    },
    'people.endSessions': ({ id }) => {
      if (people.get(id) === null) return { ok: false, reason: 'no-such-person' };
      sessions.endAll(id);
      return { ok: true };
    },
    'people.resetPassword': async ({ id }) => {
      const reset = await people.resetPassword(id);
      if (!reset.ok) return { ok: false, reason: reset.error };
      sessions.endAll(id);
      return { ok: true, password: reset.value };
    },
  };
}

const done = (result: Result<null, PersonFailure>) =>
  result.ok ? ({ ok: true } as const) : ({ ok: false, reason: result.error } as const);

const rowOf = (person: Person): PersonRow => ({
  id: person.id,
  name: person.name,
  roles: [...person.roles],
  department: person.department,
  position: person.position,
  isActive: person.isActive,
  mustChangePassword: person.mustChangePassword,
  lastSignInMs: person.lastSignInMs,
});
