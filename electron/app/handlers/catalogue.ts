import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import { kioskDescription } from '../kiosk-description.ts';
import type { Services } from '../services.ts';

type Family = 'kiosk.describe' | 'catalogue.overview' | 'catalogue.search' | 'catalogue.matter';

/** The kiosk and its hall, and finding a matter. */
export const catalogueHandlers = (services: Services): Pick<Handlers<CitizenContract>, Family> => ({
  'kiosk.describe': () => kioskDescription(services),
  'catalogue.overview': () => services.guide.overview(),
  'catalogue.search': (query) => services.guide.search(query),
  'catalogue.matter': (input) => {
    const found = services.guide.matter(input);
    if (found !== null) services.visit.matterRead(found.matter.code, found.matter.version);
    return found;
  },
});
