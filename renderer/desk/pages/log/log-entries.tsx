import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogFilter, LogPage } from '../../../../shared/contract/desk/page.ts';
import { logGroups } from '../../../../shared/trace/log-groups.ts';
import type { TraceEntry } from '../../../../shared/trace/index.ts';
import { useAct, useAnswer } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, ErrorSentence, RuledTable, Section } from '../../kit/index.ts';
import { useEntrySentence, whoOf } from './entry-sentence.ts';
import styles from './log.module.css';

const everything: LogFilter = { group: null, person: null, from: null, to: null };
const personCode = /^[A-Z]\d{2,4}$/;

/** What is in the log, the newest first. */
export function LogEntries({ isAuditor }: { readonly isAuditor: boolean }) {
  const { t } = useTranslation('log');
  const [filter, setFilter] = useState(everything);
  return (
    <Section title={t('entry.title')} note={isAuditor ? undefined : t('entry.withoutWalks')}>
      <Filters filter={filter} isAuditor={isAuditor} onChange={setFilter} />
      <Found key={JSON.stringify(filter)} filter={filter} />
    </Section>
  );
}

interface FiltersProps {
  readonly filter: LogFilter;
  readonly isAuditor: boolean;
  readonly onChange: (filter: LogFilter) => void;
}

function Filters({ filter, isAuditor, onChange }: FiltersProps) {
  const { t } = useTranslation('log');
  const [person, setPerson] = useState('');
  const groups = logGroups.filter((group) => isAuditor || (group !== 'walk' && group !== 'evaluation'));
  const isCode = person === '' || personCode.test(person);
  return (
    <div className={styles['filters']}>
      <label>
        <span>{t('filter.group')}</span>
        <Select<LogFilter['group'] | 'all'>
          value={filter.group ?? 'all'}
          options={[
            { value: 'all', label: t('filter.all') },
            ...groups.map((group) => ({ value: group, label: t(`group.${group}`) })),
          ]}
          aria-label={t('filter.group')}
          onChange={(group) => onChange({ ...filter, group: group === 'all' ? null : group })}
        />
      </label>
      <label>
        <span>{t('filter.person')}</span>
        <Input
          value={person}
          maxLength={5}
          placeholder="D07"
          status={isCode ? '' : 'error'}
          aria-invalid={!isCode}
          onChange={({ target }) => {
            const code = target.value.trim().toUpperCase();
            setPerson(code);
            if (code === '' || personCode.test(code)) {
              onChange({ ...filter, person: code === '' ? null : code });
            }
          }}
        />
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(`filter.${end}`)}</span>
          <Input
            type="date"
            value={filter[end] ?? ''}
            onChange={({ target }) =>
              onChange({ ...filter, [end]: target.value === '' ? null : target.value })
            }
          />
        </label>
      ))}
    </div>
  );
}

/** Starts anew with each filter. */
function Found({ filter }: { readonly filter: LogFilter }) {
  const newest = useAnswer('log', 'log.read', { ...filter, before: null });
  const [visit, setVisit] = useState(0);
  const { t: desk } = useWords();
  if (newest.state === 'loading') return null;
  if (newest.state === 'failed') return <ErrorSentence>{desk('unanswered')}</ErrorSentence>;
  return <Entries key={visit} filter={filter} newest={newest.value} onRenew={() => setVisit(visit + 1)} />;
}

interface EntriesProps {
  readonly filter: LogFilter;
  readonly newest: LogPage;
  readonly onRenew: () => void;
}

/** To the second, as evidence is cited in any language: 2026-11-28 07:49:08. */
const second = (wallMs: number): string => new Date(wallMs).toLocaleString('sv-SE');

/** Stays as it was first read: nothing moves under the eyes of a reader. */
function Entries({ filter, newest, onRenew }: EntriesProps) {
  const { t } = useTranslation('log');
  const { t: desk } = useWords();
  const sentenceOf = useEntrySentence();
  const older = useAct('log.read');
  const [{ entries, searchedTo: searched }, setPage] = useState(newest);
  const isOld = (newest.entries[0]?.seq ?? 0) > (entries[0]?.seq ?? 0);
  const goOn = async (): Promise<void> => {
    const answer = await older.run({ ...filter, before: searched });
    if (answer !== null) setPage({ ...answer, entries: [...entries, ...answer.entries] });
  };
  return (
    <>
      {isOld && (
        <p className={styles['end']} role="status">
          <Button type="link" onClick={onRenew}>
            {t('entry.renew')}
          </Button>
        </p>
      )}
      <RuledTable<TraceEntry>
        label={t('entry.title')}
        rows={entries}
        rowKey={({ seq }) => String(seq)}
        empty={searched > 1 ? null : <EmptySentence>{t('entry.none')}</EmptySentence>}
        columns={[
          { key: 'seq', title: t('entry.seq'), align: 'end', isRowHeader: true, cell: ({ seq }) => seq },
          { key: 'when', title: t('entry.when'), cell: ({ t: wallMs }) => second(wallMs) },
          { key: 'who', title: t('entry.who'), cell: (entry) => whoOf(entry) ?? '' },
          {
            key: 'what',
            title: t('entry.what'),
            cell: (entry) => (
              <details className={styles['entry']}>
                <summary>{sentenceOf(entry)}</summary>
                <pre>{JSON.stringify(entry, null, 1)}</pre>
              </details>
            ),
          },
        ]}
      />
      {older.isRefused && <ErrorSentence>{desk('unanswered')}</ErrorSentence>}
      <p className={styles['end']} aria-live="polite">
        {searched > 1 ? t('entry.searchedTo', { seq: searched }) : t('entry.begin')}
      </p>
      {searched > 1 && (
        <Button loading={older.isRunning} onClick={() => void goOn()}>
          {t('entry.older')}
        </Button>
      )}
    </>
  );
}
