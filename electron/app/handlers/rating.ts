import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import { hallDate } from '../hall-time.ts';
import type { Services } from '../services.ts';

/** The five-step rating (好差评): kept beyond the session, with nothing of the person. */
export const ratingHandlers = ({
  catalogue,
  clock,
  store,
  visit,
}: Services): Pick<Handlers<CitizenContract>, 'rating.submit'> => ({
  'rating.submit': ({ matter, version, score }) => {
    // A rating of something this hall does not offer counts for nobody.
    if (catalogue.matter(matter, version)) {
      store.ratings.add({ matter, version, score, day: hallDate(clock.wallMs()) });
      visit.rated(score);
    }
    return {};
  },
});
