import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { weekdaysOnly, workingDaysOf, type CalendarDay } from '../../../../shared/calendar/index.ts';
import { useDay } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { RuledTable, Section } from '../../kit/index.ts';

export interface YearTableProps {
  readonly year: string;
  readonly days: readonly CalendarDay[];
  /** Null for whoever only reads. */
  readonly onRemove: ((day: string) => void) | null;
}

const plain = workingDaysOf(weekdaysOnly);

/** The days of a year that differ from Monday to Friday. */
export function YearTable({ year, days, onRemove }: YearTableProps) {
  const { t } = useTranslation('rounds');
  const { language } = useWords();
  const dayWords = useDay();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' });
  const working = workingDaysOf({ version: 0, days }).workingDaysBetween(
    `${Number(year) - 1}-12-31`,
    `${year}-12-31`,
  );
  const title = t('calendar.year', { year });
  return (
    <Section title={title} note={t('calendar.workingDays', { count: working })}>
      <RuledTable<CalendarDay>
        label={title}
        rows={days}
        rowKey={({ day }) => day}
        isQuiet={({ day, working: works }) => plain.isWorkingDay(day) === works}
        empty={null}
        columns={[
          { key: 'day', title: t('calendar.day'), isRowHeader: true, cell: ({ day }) => dayWords(day) },
          {
            key: 'weekday',
            title: t('calendar.weekday'),
            cell: ({ day }) => weekday.format(new Date(`${day}T12:00:00`)),
          },
          {
            key: 'kind',
            title: t('calendar.kind'),
            cell: ({ working: works }) => (works ? t('calendar.working') : t('calendar.holiday')),
          },
          { key: 'name', title: t('calendar.name'), cell: ({ name }) => <span lang="zh-CN">{name}</span> },
          ...(onRemove === null
            ? []
            : [
                {
                  key: 'act',
                  title: t('assignments.act'),
                  cell: ({ day }: CalendarDay) => (
                    <Button
                      size="small"
                      aria-label={t('calendar.removeDay', { day: dayWords(day) })}
                      onClick={() => onRemove(day)}
                    >
                      {t('calendar.remove')}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}
