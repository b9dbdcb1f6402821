import { daysBetween, type WorkingDays } from '../calendar/index.ts';

/** By how much a deadline was passed (超期天数, GB/T 39046-2020 6.7). The day itself still counts as kept. */
export interface Overdue {
  readonly days: number;
  /** On the hall's calendar. */
  readonly workingDays: number;
  /** It is not done yet, so the days grow. */
  readonly isStill: boolean;
}

/**
 * @param due last day, extensions included; null when there is none
 * @param doneDay null as long as it is not done
 */
export function overdue(
  due: string | null,
  doneDay: string | null,
  today: string,
  calendar: WorkingDays,
): Overdue | null {
  const until = doneDay ?? today;
  if (due === null || until <= due) return null;
  return {
    days: daysBetween(due, until),
    workingDays: calendar.workingDaysBetween(due, until),
    isStill: doneDay === null,
  };
}
