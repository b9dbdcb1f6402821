import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../../shared/calendar/index.ts';
import type { CalendarView } from '../../../../shared/contract/desk/page.ts';
import { useAnswer, useDesk } from '../../app/index.ts';
import { Answered, useEvaluationAct } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { DoneSentence, EmptySentence, ErrorSentence, PageHeader } from '../../kit/index.ts';
import { AddDays } from './add-days.tsx';
import styles from './calendar.module.css';
import { YearTable } from './year-table.tsx';

/** Days that differ from Monday to Friday, after the State Council's yearly notice. */
export function CalendarPage() {
  const { t } = useTranslation('rounds');
  const { t: desk } = useWords();
  const answer = useAnswer('calendar', 'calendar.read', {});
  const isThere = answer.state === 'ready' && answer.value.ok;
  return (
    <>
      {!isThere && <PageHeader trail={[{ label: desk('nav.hall') }]} title={t('calendar.title')} />}
      <Answered answer={answer}>
        {(calendar) => <KnownCalendar key={calendar.version} calendar={calendar} />}
      </Answered>
    </>
  );
}

function KnownCalendar({ calendar }: { readonly calendar: CalendarView }) {
  const { t } = useTranslation('rounds');
  const { t: desk, say } = useWords();
  const { person } = useDesk();
  const set = useEvaluationAct('calendar.set');
  const [draft, setDraft] = useState<readonly CalendarDay[] | null>(null);
  const isOrganiser = person.roles.includes('administrator');
  const days = [...(draft ?? calendar.days)].sort((a, b) => (a.day < b.day ? -1 : 1));
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))];
  const isSample = calendar.version === 0;
  const save = (): void => void set.run({ days: days.map((day) => ({ ...day })) });
  return (
    <>
      <PageHeader
        trail={[{ label: desk('nav.hall') }]}
        title={t('calendar.title')}
        note={isSample ? t('calendar.sample') : t('calendar.version', { version: calendar.version })}
        actions={
          isOrganiser && (
            <>
              <Button onClick={() => setDraft(calendar.sample.days)}>{t('calendar.loadSample')}</Button>
              <Popconfirm
                title={t('calendar.ask', { version: calendar.version + 1, count: days.length })}
                okText={t('calendar.set')}
                cancelText={desk('cancel')}
                icon={null}
                placement="bottomRight"
                onConfirm={save}
              >
                <Button type="primary" loading={set.isRunning}>
                  {t('calendar.set')}
                </Button>
              </Popconfirm>
            </>
          )
        }
      />
      {set.problem !== null && <ErrorSentence>{set.problem}</ErrorSentence>}
      {draft !== null ? (
        <DoneSentence>{t('calendar.draft')}</DoneSentence>
      ) : (
        isSample && <ErrorSentence>{t('calendar.check')}</ErrorSentence>
      )}
      <p className={styles['source']}>
        {t('calendar.lead')} {(isSample || draft !== null) && say(calendar.sample.notice)}{' '}
        <span lang="zh-CN">{calendar.sample.source}</span>
      </p>
      {isOrganiser && (
        <AddDays
          onAdd={(added) => {
            const names = new Set(added.map(({ day }) => day));
            setDraft([...days.filter(({ day }) => !names.has(day)), ...added]);
          }}
        />
      )}
      {years.length === 0 && <EmptySentence>{t('calendar.empty')}</EmptySentence>}
      {years.map((year) => (
        <YearTable
          key={year}
          year={year}
          days={days.filter(({ day }) => day.startsWith(year))}
          onRemove={isOrganiser ? (gone) => setDraft(days.filter(({ day }) => day !== gone)) : null}
        />
      ))}
    </>
  );
}
