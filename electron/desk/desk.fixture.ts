import type { PersonFields } from '../../shared/contract/desk/index.ts';
import type { Clock } from '../../shared/clock.ts';
import { openStore } from '../store/index.ts';
import { createPeople } from './people/people.ts';
import { createSessions } from './sign-in/sessions.ts';
import { createStaffSignIn } from './sign-in/staff-sign-in.ts';

export const aDirector: PersonFields = {
  name: '陆文衡',
  roles: ['director'],
  department: 'ecological-environment',
  position: '副局长',
};
export const anAdministrator: PersonFields = {
  name: '周小禾',
  roles: ['administrator'],
  department: 'administrative-approval',
  position: '',
};

/** The desk's services on a real store, as one start of the kiosk has them. */
export function startDesk(folder: string, clock: Clock) {
  const opened = openStore(folder, clock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const people = createPeople({ store, hasDepartment: (id) => id !== 'nowhere' });
  const sessions = createSessions(clock);
  const signIn = createStaffSignIn({ store, people, sessions, clock });
  return {
    store,
    people,
    sessions,
    signIn,
    close: (): void => {
      sessions.close();
      store.close();
    },
  };
}
