import { describe, expect, it } from 'vitest';
import { workingDaysOf } from '../calendar/index.ts';
import { overdue } from './overdue.ts';

const calendar = workingDaysOf({
  version: 1,
  days: [{ day: '2026-09-25', working: false, name: '中秋节' }],
});

describe('a deadline', () => {
  it.each([
    ['none', null, null, '2026-12-01', null],
    ['kept on its last day', '2026-09-24', '2026-09-24', '2026-10-01', null],
    ['not yet passed', '2026-09-24', null, '2026-09-24', null],
    [
      'passed by a holiday and a weekend',
      '2026-09-24',
      null,
      '2026-09-28',
      { days: 4, workingDays: 1, isStill: true },
    ],
    [
      'passed, but no day of work yet',
      '2026-09-24',
      null,
      '2026-09-26',
      { days: 2, workingDays: 0, isStill: true },
    ],
    ['done late', '2026-09-24', '2026-09-29', '2026-12-01', { days: 5, workingDays: 2, isStill: false }],
  ])('%s', (_, due, done, today, expected) => expect(overdue(due, done, today, calendar)).toEqual(expected));
});
