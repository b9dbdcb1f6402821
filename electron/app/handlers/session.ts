import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import type { Services } from '../services.ts';

/** What is noted of it, and its end, for whatever reason. */
export const sessionHandlers = ({
  endSession,
}: Services): Pick<Handlers<CitizenContract>, 'session.note' | 'session.end'> => ({
  'session.note': () => ({}),
  'session.end': () => {
    endSession();
    return {};
  },
});
