import { dateOfDay, type WorkingDays } from '../../shared/calendar/index.ts';

/** Dates as the hall's calendar has them: the time zone of the machine that stands in it. */

const two = (part: number): string => String(part).padStart(2, '0');

/** ISO date of the hall, for example 2026-11-24. */
export function hallDate(wallMs: number): string {
  const date = new Date(wallMs);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** As it stands on paper, for example 2026-11-24 10:02. */
export function hallMinute(wallMs: number): string {
  const date = new Date(wallMs);
  return `${hallDate(wallMs)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The day so many working days after a moment's own day, which does not count. */
export const afterWorkingDays = (wallMs: number, workingDays: number, calendar: WorkingDays): Date =>
  dateOfDay(calendar.addWorkingDays(hallDate(wallMs), workingDays));
