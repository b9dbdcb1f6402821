import type { WorkingCalendar } from '../../../shared/calendar/index.ts';
import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import type { Services } from '../services.ts';

type Family = 'kiosk.describe' | 'catalogue.overview' | 'catalogue.search' | 'catalogue.matter';

/** The kiosk and its hall, and finding a matter. */
export const catalogueHandlers = ({
  catalogue,
  attendant,
  calendar,
  config,
  guide,
  printing,
  queue,
  store,
  visit,
}: Services): Pick<Handlers<CitizenContract>, Family> => ({
  'kiosk.describe': () => ({
    hall: catalogue.hall,
    kioskName: config.kioskName,
    defaultLanguage: config.defaultLanguage ?? null,
    screen: config.screen,
    idle: config.idle,
    printers: printing.printers(),
    queueWindows: [...queue.windows()],
    calendar: calendarOf(calendar().calendar),
    hasAttendant: attendant.isPossible,
    notices: store.setAside === null ? [] : ['store-set-aside'],
  }),
  'catalogue.overview': () => guide.overview(),
  'catalogue.search': (query) => guide.search(query),
  'catalogue.matter': (input) => {
    const found = guide.matter(input);
    if (found !== null) visit.matterRead(found.matter.code, found.matter.version);
    return found;
  },
});

const calendarOf = ({ version, days }: WorkingCalendar) => ({
  version,
  days: days.map(({ day, working, name }) => ({ day, working, name })),
});
