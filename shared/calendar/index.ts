export {
  dateOfDay,
  daysBetween,
  weekdaysOnly,
  workingDaysOf,
  type CalendarDay,
  type WorkingCalendar,
  type WorkingDays,
} from './working-days.ts';
