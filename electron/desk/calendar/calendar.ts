import sample from '../../../resources/calendar/sample.json' with { type: 'json' };
import { workingDaysOf, type CalendarDay, type WorkingDays } from '../../../shared/calendar/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Store } from '../../store/index.ts';
import { firstOf, type DeskLog, type Done, type EvaluationContext } from '../context.ts';

/** The hall's working days. Until an administrator has set them, the sample that the kiosk comes with, as version 0. */
export interface Calendar {
  readonly current: () => WorkingDays;
  /** Replaces the calendar as a whole and gives its version. */
  readonly set: (by: string, days: readonly CalendarDay[]) => Done<number>;
  /** What an earlier deadline was counted on; null when there is no such version. */
  readonly version: (version: number) => WorkingDays | null;
}

/** The calendar as the log has it, for whoever only reads. */
export function readCalendar(store: Pick<Store, 'projected'>, log: Pick<DeskLog, 'entries'> | null) {
  const known = new Map<number, WorkingDays>([[0, workingDaysOf({ version: 0, days: sample.days })]]);
  const version = (wanted: number): WorkingDays | null => {
    const row = store.projected.calendars.get({ version: wanted });
    if (!known.has(wanted) && row !== null && log !== null) {
      const [entry] = [...log.entries(row.seq, row.seq)];
      if (entry?.type === 'calendar.set') known.set(wanted, workingDaysOf(entry));
    }
    return known.get(wanted) ?? null;
  };
  const newest = (): number => Math.max(0, ...store.projected.calendars.where({}).map((row) => row.version));
  return { version, newest, current: (): WorkingDays => version(newest()) ?? known.get(0)! };
}

export function createCalendar(context: EvaluationContext): Calendar {
  const reader = readCalendar(context.store, context.log);
  return {
    current: reader.current,
    version: reader.version,
    set: (by, days) => {
      const refused = firstOf(
        context.refusal(by, 'calendar.set'),
        new Set(days.map(({ day }) => day)).size < days.length && 'same-day-twice',
      );
      if (refused !== null) return fail(refused);
      const version = reader.newest() + 1;
      const set = context.record({
        type: 'calendar.set',
        by,
        version,
        days: days.map((day) => ({ ...day })),
      });
      return set.ok ? ok(version) : set;
    },
  };
}
