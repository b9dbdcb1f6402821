import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import type { Services } from '../services.ts';

/** The five-step rating (好差评): kept beyond the session, with nothing of the person. */
export const ratingHandlers = ({
  catalogue,
  store,
  visit,
}: Services): Pick<Handlers<CitizenContract>, 'rating.submit'> => ({
  'rating.submit': ({ matter, version, score }) => {
    // A rating of something this hall does not offer counts for nobody.
    if (catalogue.matter(matter)) {
      store.ratings.add({ matter, version, score });
      visit.rated(score);
    }
    return {};
  },
});
