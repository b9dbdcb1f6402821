/** A day that differs from Monday to Friday: a holiday on a weekday, or a weekend on which work makes up for one. */
export interface CalendarDay {
  /** Such as 2026-10-01. */
  readonly day: string;
  readonly working: boolean;
  /** Such as 国庆节. */
  readonly name: string;
}

/** The hall's calendar, after the State Council's yearly notice on holidays (国务院办公厅关于部分节假日安排的通知). */
export interface WorkingCalendar {
  /** Grows each time it is set; 0 is the one the kiosk comes with. */
  readonly version: number;
  readonly days: readonly CalendarDay[];
}

export const weekdaysOnly: WorkingCalendar = { version: 0, days: [] };

/** Counting on a calendar. Days are ISO dates of the hall. */
export interface WorkingDays {
  readonly calendar: WorkingCalendar;
  readonly isWorkingDay: (day: string) => boolean;
  /**
   * The day so many working days after a day, which itself does not count (Administrative Licensing Law, article 82;
   * Civil Code, article 201). With 0 the day itself.
   */
  readonly addWorkingDays: (day: string, count: number) => string;
  /** Working days after the first day up to and with the second; 0 when that is not later. */
  readonly workingDaysBetween: (from: string, to: string) => number;
  /** The calendar says something of that year. Of the others only Monday to Friday is known. */
  readonly isAnnounced: (day: string) => boolean;
}

export function workingDaysOf(calendar: WorkingCalendar): WorkingDays {
  const different = new Map(calendar.days.map(({ day, working }) => [day, working]));
  const years = new Set(calendar.days.map(({ day }) => yearOf(day)));
  const isWorkingDay = (day: string): boolean => different.get(day) ?? isWeekday(day);
  return {
    calendar,
    isWorkingDay,
    addWorkingDays: (day, count) => {
      let reached = day;
      for (let left = count; left > 0;) {
        reached = dayAfter(reached);
        if (isWorkingDay(reached)) left -= 1;
      }
      return reached;
    },
    workingDaysBetween: (from, to) => {
      let count = 0;
      for (let day = from; day < to;) {
        day = dayAfter(day);
        if (isWorkingDay(day)) count += 1;
      }
      return count;
    },
    isAnnounced: (day) => years.has(yearOf(day)),
  };
}

const dayMs = 86_400_000;
/** Days are counted at midnight of UTC, where each has the same length. */
const atMidnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAfter = (day: string): string => new Date(atMidnight(day) + dayMs).toISOString().slice(0, 10);
const yearOf = (day: string): string => day.slice(0, 4);

function isWeekday(day: string): boolean {
  const weekday = new Date(atMidnight(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Noon of that day at the place of this machine, for writing it in words. */
export function dateOfDay(day: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date!, 12);
}

/** Days from one to the other, negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => (atMidnight(to) - atMidnight(from)) / dayMs;
