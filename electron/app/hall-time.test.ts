import { describe, expect, it } from 'vitest';
import { weekdaysOnly, workingDaysOf } from '../../shared/calendar/index.ts';
import { afterWorkingDays, hallDate, hallMinute } from './hall-time.ts';

const at = (year: number, month: number, day: number, hour = 10, minute = 2): number =>
  new Date(year, month - 1, day, hour, minute).getTime();

describe('dates of the hall', () => {
  it('are those of its own calendar, even just after midnight', () => {
    expect(hallDate(at(2026, 1, 5, 0, 1))).toBe('2026-01-05');
    expect(hallMinute(at(2026, 11, 24))).toBe('2026-11-24 10:02');
  });
  it.each([
    ['Tuesday and one day', at(2026, 11, 24), 1, '2026-11-25'],
    ['Friday and one day', at(2026, 11, 27), 1, '2026-11-30'],
    ['Saturday and one day', at(2026, 11, 28), 1, '2026-11-30'],
    ['Tuesday and seven days', at(2026, 11, 24), 7, '2026-12-03'],
    ['late in the evening', at(2026, 11, 24, 23, 59), 7, '2026-12-03'],
    ['over the new year', at(2026, 12, 31), 5, '2027-01-07'],
  ])('count working days from the day after: %s', (_, start, days, expected) => {
    expect(hallDate(afterWorkingDays(start, days, workingDaysOf(weekdaysOnly)).getTime())).toBe(expected);
  });
});
