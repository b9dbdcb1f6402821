import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import type { Services } from '../services.ts';

/** What is noted of it, and its end, for whatever reason. */
export const sessionHandlers = ({
  endSession,
  visit,
}: Services): Pick<Handlers<CitizenContract>, 'session.note' | 'session.end'> => ({
  'session.note': ({ notes }) => {
    visit.note(notes);
    return {};
  },
  'session.end': ({ why }) => {
    endSession(why);
    return {};
  },
});
