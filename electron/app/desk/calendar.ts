import sample from '../../../resources/calendar/sample.json' with { type: 'json' };
import type { calendarContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { hallDate } from '../hall-time.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { refusedWith, withEvaluation } from './refused.ts';

/** The hall's working days. */
export function calendarHandlers(services: DeskServices, caller: Caller): Handlers<typeof calendarContract> {
  return {
    'calendar.read': () =>
      withEvaluation(services, ({ calendar }) => {
        const { version, days } = calendar.current().calendar;
        return { ok: true as const, version, days, today: hallDate(services.kiosk.clock.wallMs()), sample };
      }),
    'calendar.set': ({ days }) =>
      withEvaluation(services, ({ calendar }) => {
        const set = calendar.set(caller.person().id, days);
        return set.ok ? { ok: true, version: set.value } : refusedWith(set.error);
      }),
  };
}
