import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../../shared/contract/desk/page.ts';
import { EmptySentence, Section } from '../../kit/index.ts';
import styles from './statistics.module.css';
import { useTally } from './use-tally.ts';

interface DayBarsProps {
  readonly days: Statistics['days'];
  readonly from: string;
  readonly to: string;
}

const height = 90;
/** A bar that stands for a few is as high as this. */
const least = 3;

/** Visits by day, one bar a day; each says its figure on hover and to those who listen. */
export function DayBars({ days, from, to }: DayBarsProps) {
  const { t } = useTranslation('statistics');
  const tally = useTally();
  const counted = new Map(days.map(({ day, visits }) => [day, visits]));
  const all = Array.from({ length: dayjs(to).diff(from, 'day') + 1 }, (_, at) =>
    dayjs(from).add(at, 'day').format('YYYY-MM-DD'),
  );
  const most = Math.max(1, ...days.map(({ visits }) => visits ?? 0));
  return (
    <Section title={t('days.title')}>
      {days.length === 0 ? (
        <EmptySentence>{t('days.none')}</EmptySentence>
      ) : (
        <figure className={styles['bars']}>
          <svg
            role="img"
            aria-label={days
              .map(({ day, visits }) => t('days.day', { day, visits: tally(visits) }))
              .join('; ')}
            viewBox={`0 0 ${all.length * 10} ${height}`}
            preserveAspectRatio="none"
          >
            {all.map((day, at) => {
              const visits = counted.get(day);
              if (visits === undefined) return null;
              const tall = Math.max(least, ((visits ?? 0) / most) * height);
              return (
                <rect key={day} x={at * 10 + 1} y={height - tall} width={8} height={tall}>
                  <title>{t('days.day', { day, visits: tally(visits) })}</title>
                </rect>
              );
            })}
          </svg>
          <figcaption>
            <span>{from}</span>
            <span>{to}</span>
          </figcaption>
        </figure>
      )}
    </Section>
  );
}
