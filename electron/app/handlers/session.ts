import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import type { Services } from '../services.ts';

/** Its end, for whatever reason. */
export const sessionHandlers = ({
  endSession,
}: Services): Pick<Handlers<CitizenContract>, 'session.end'> => ({
  'session.end': () => {
    endSession();
    return {};
  },
});
