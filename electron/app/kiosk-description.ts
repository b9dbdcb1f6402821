import type { WorkingCalendar } from '../../shared/calendar/index.ts';
import type { KioskDescription } from '../../shared/contract/index.ts';
import type { Services } from './services.ts';

type Needed = Pick<
  Services,
  'attendant' | 'calendar' | 'catalogue' | 'config' | 'printing' | 'queue' | 'store'
>;

/** What a page is told of the kiosk and its hall. */
export const kioskDescription = ({
  attendant,
  calendar,
  catalogue,
  config,
  printing,
  queue,
  store,
}: Needed): KioskDescription => {
  const { kioskName, defaultLanguage, screen, idle } = config();
  return {
    hall: catalogue.hall,
    kioskName,
    defaultLanguage: defaultLanguage ?? null,
    screen,
    idle,
    printers: printing.printers() as KioskDescription['printers'],
    queueWindows: [...queue.windows()],
    calendar: calendarOf(calendar().calendar),
    hasAttendant: attendant.isPossible,
    notices: store.setAside === null ? [] : ['store-set-aside'],
  };
};

const calendarOf = ({ version, days }: WorkingCalendar) => ({
  version,
  days: days.map(({ day, working, name }) => ({ day, working, name })),
});
