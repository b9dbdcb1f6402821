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

/**
 * The day so many working days after a day, which itself does not count (Administrative Licensing Law, article 82;
 * Civil Code, article 201). Monday to Friday: public holidays and the working weekends that make up for them are
 * announced year by year and are not known here, so whoever shows the date has to say so.
 */
export function afterWorkingDays(wallMs: number, workingDays: number): Date {
  const day = new Date(wallMs);
  day.setHours(12, 0, 0, 0);
  for (let left = workingDays; left > 0;) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() !== 0 && day.getDay() !== 6) left -= 1;
  }
  return day;
}
