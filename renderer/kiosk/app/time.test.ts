import { describe, expect, it } from 'vitest';
import { afterWorkingDays, localDate } from './time.ts';

describe('working days', () => {
  it('do not count the day itself, Saturdays and Sundays', () => {
    // Tuesday 24 November 2026 and seven working days: Thursday of the week after.
    expect(localDate(afterWorkingDays(new Date(2026, 10, 24, 10, 2), 7))).toBe('2026-12-03');
    expect(localDate(afterWorkingDays(new Date(2026, 10, 27), 1))).toBe('2026-11-30');
  });
  it('of which there are none end on the same day', () => {
    expect(localDate(afterWorkingDays(new Date(2026, 10, 24), 0))).toBe('2026-11-24');
  });
});
