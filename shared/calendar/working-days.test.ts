import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sample from '../../resources/calendar/sample.json' with { type: 'json' };
import { daysBetween, weekdaysOnly, workingDaysOf } from './working-days.ts';

const plain = workingDaysOf(weekdaysOnly);
const of2026 = workingDaysOf({ version: 0, days: sample.days });

describe('working days', () => {
  it.each([
    ['Tuesday and one day', '2026-11-24', 1, '2026-11-25'],
    ['Friday and one day', '2026-11-27', 1, '2026-11-30'],
    ['Saturday and one day', '2026-11-28', 1, '2026-11-30'],
    ['none', '2026-11-28', 0, '2026-11-28'],
    ['over the new year', '2026-12-31', 5, '2027-01-07'],
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
  ])('are Monday to Friday where nothing else is known: %s', (_, from, count, expected) => {
    expect(plain.addWorkingDays(from, count)).toBe(expected);
  });

  it.each([
    ['over the Spring Festival with its Saturday of work', '2026-02-13', 2, '2026-02-24'],
    ['to a Saturday on which people work', '2026-02-27', 1, '2026-02-28'],
    ['over the National Day week', '2026-09-30', 3, '2026-10-10'],
  ])('leave out holidays and count the weekends that make up for them: %s', (_, from, count, expected) => {
    expect(of2026.addWorkingDays(from, count)).toBe(expected);
  });

  it('say of which years the holidays are known', () => {
    expect([of2026.isAnnounced('2026-12-31'), of2026.isAnnounced('2027-01-01')]).toEqual([true, false]);
  });
});

const aDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const aCalendar = fc
  .array(fc.record({ day: aDay, working: fc.boolean(), name: fc.constant('x') }), { maxLength: 60 })
  .map((days) => workingDaysOf({ version: 1, days }));

describe('on any calendar', () => {
  it('adding and counting agree, and the day reached is one of work', () => {
    fc.assert(
      fc.property(aCalendar, aDay, fc.integer({ min: 1, max: 80 }), (days, from, count) => {
        const to = days.addWorkingDays(from, count);
        expect(days.isWorkingDay(to)).toBe(true);
        expect(days.workingDaysBetween(from, to)).toBe(count);
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(count);
        expect(days.workingDaysBetween(to, from)).toBe(0);
      }),
    );
  });
});

describe('the calendar the kiosk comes with', () => {
  it('names only days that differ from Monday to Friday, once each', () => {
    const names = sample.days.map(({ day }) => day);
    expect(new Set(names).size).toBe(names.length);
    expect(sample.days.filter(({ day, working }) => plain.isWorkingDay(day) === working)).toEqual([]);
  });

  it('has 248 working days in 2026, as the notice comes to', () => {
    expect(of2026.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248);
  });
});
