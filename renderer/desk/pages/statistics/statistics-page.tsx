import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../../../../shared/contract/desk/page.ts';
import { saveText, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorSentence, FigureCell, FigureRow, PageHeader } from '../../kit/index.ts';
import { DayBars } from './day-bars.tsx';
import styles from './statistics.module.css';
import { StatisticTables } from './statistic-tables.tsx';
import { mattersAsCsv } from './matters-as-csv.ts';
import { useTally } from './use-tally.ts';

const day = 'YYYY-MM-DD';
const usualDays = 30;

/** What was counted of all sessions together (使用统计). */
export function StatisticsPage() {
  const { t } = useTranslation(['statistics', 'desk']);
  const words = useWords();
  const [[from, to], setTime] = useState(() => {
    const today = dayjs();
    return [today.subtract(usualDays - 1, 'day').format(day), today.format(day)] as [string, string];
  });
  const answer = useAnswer('statistics', 'statistics.read', { from, to });
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }]}
        title={t('title')}
        note={t('note')}
        actions={
          <Button
            disabled={answer.state !== 'ready'}
            onClick={() =>
              answer.state === 'ready' &&
              saveText(`statistics-${from}-${to}.csv`, mattersAsCsv(answer.value, t, words.say))
            }
          >
            {t('save')}
          </Button>
        }
      />
      <div className={styles['time']}>
        <label>
          <span>{t('from')}</span>
          <DatePicker
            aria-label={t('from')}
            allowClear={false}
            value={dayjs(from)}
            maxDate={dayjs(to)}
            onChange={(chosen) => chosen !== null && setTime([chosen.format(day), to])}
          />
        </label>
        <label>
          <span>{t('to')}</span>
          <DatePicker
            aria-label={t('to')}
            allowClear={false}
            value={dayjs(to)}
            minDate={dayjs(from)}
            onChange={(chosen) => chosen !== null && setTime([from, chosen.format(day)])}
          />
        </label>
      </div>
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && (
        <>
          <Figures statistics={answer.value} />
          <DayBars days={answer.value.days} from={from} to={to} />
          <StatisticTables statistics={answer.value} />
        </>
      )}
    </>
  );
}

/** The figures at the top. A share is told only when none of what it is made of is hidden. */
function Figures({ statistics: { visits, matters, ratings } }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('statistics');
  const { number } = useWords();
  const tally = useTally();
  const begun = sum(matters.map((matter) => matter.begun));
  const left = sum(matters.map(({ abandoned }) => abandoned));
  const given = sum(ratings);
  const points = sum(ratings.map((times, at) => (times === null ? null : times * (at + 1))));
  return (
    <FigureRow>
      <FigureCell label={t('visits')} figure={tally(visits)} />
      <FigureCell label={t('begun')} figure={tally(begun)} />
      <FigureCell
        label={t('completion')}
        figure={
          begun === null || left === null || begun === 0 ? '—' : `${Math.round((1 - left / begun) * 100)}%`
        }
      />
      <FigureCell
        label={t('rating')}
        figure={
          points === null || given === null || given === 0
            ? '—'
            : number(Math.round((points / given) * 10) / 10)
        }
        note={given === null ? undefined : t('ratings', { count: given })}
      />
    </FigureRow>
  );
}

const sum = (tallies: readonly (number | null)[]): number | null =>
  tallies.reduce<number | null>((total, each) => (total === null || each === null ? null : total + each), 0);
