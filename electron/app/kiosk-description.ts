import type { WorkingCalendar } from '../../shared/calendar/index.ts';
import type { KioskDescription } from '../../shared/contract/index.ts';
import type { Services } from './services.ts';

/** The services that know of the kiosk and its hall. */
export interface Described extends Pick<Services, 'calendar' | 'config'> {
  readonly attendant: Pick<Services['attendant'], 'isPossible'>;
  readonly catalogue: Pick<Services['catalogue'], 'hall'>;
  readonly printing: Pick<Services['printing'], 'printers'>;
  readonly queue: Pick<Services['queue'], 'windows'>;
  readonly store: Pick<Services['store'], 'setAside'>;
}

/** What a page is told of the kiosk and its hall. */
export const kioskDescription = ({
  attendant,
  calendar,
  catalogue,
  config,
  printing,
  queue,
  store,
}: Described): KioskDescription => {
  const { kioskName, defaultLanguage, screen, idle, input } = config();
  return {
    hall: catalogue.hall,
    kioskName,
    defaultLanguage: defaultLanguage ?? null,
    screen,
    idle,
    input,
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
