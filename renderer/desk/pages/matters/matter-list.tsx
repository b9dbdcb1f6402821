import { Input, Pagination, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterRow } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDepartmentName, useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ButtonLink, EmptySentence, ErrorSentence, PageHeader, RuledTable } from '../../kit/index.ts';
import { ExportMenu } from './exchange/export-menu.tsx';
import styles from './matters.module.css';
import { stateWords } from './matter-words.ts';

const perPage = 50;
const states = ['live', 'waiting', 'withdrawn', 'new', 'draft', 'in-review'] as const;

/** All matters, found by name, code or window. */
export function MatterList() {
  const { t } = useTranslation(['matters', 'packages', 'desk']);
  const { say, moment } = useWords();
  const { description } = useDesk();
  const departmentName = useDepartmentName();
  const [query, setQuery] = useState('');
  const [state, setState] = useState<(typeof states)[number] | null>(null);
  const [department, setDepartment] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const asked = useDeferredValue(query);
  const answer = useAnswer('matters', 'matters.list', {
    query: asked,
    state,
    department,
    offset: (page - 1) * perPage,
    limit: perPage,
  });
  const narrow = (act: () => void): void => {
    act();
    setPage(1);
  };
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }]}
        title={t('title')}
        actions={
          <>
            <ExportMenu matters={null} />
            <ButtonLink href={addressOf('matters', '.import')}>{t('packages:import')}</ButtonLink>
            <ButtonLink href={addressOf('matters', '.new')} isPrimary>
              {t('new.do')}
            </ButtonLink>
          </>
        }
      />
      <div className={styles['filters']}>
        <label>
          <span>{t('filter.query')}</span>
          <Input
            value={query}
            maxLength={60}
            allowClear
            onChange={({ target }) => narrow(() => setQuery(target.value))}
          />
        </label>
        <label>
          <span>{t('filter.state')}</span>
          <Select<(typeof states)[number] | 'all'>
            value={state ?? 'all'}
            aria-label={t('filter.state')}
            options={[
              { value: 'all', label: t('filter.all') },
              ...states.map((each) => ({ value: each, label: t(`state.${each}`) })),
            ]}
            onChange={(chosen) => narrow(() => setState(chosen === 'all' ? null : chosen))}
          />
        </label>
        <label>
          <span>{t('guide.department')}</span>
          <Select
            value={department ?? 'all'}
            aria-label={t('guide.department')}
            options={[
              { value: 'all', label: t('filter.all') },
              ...description.departments.map(({ id, shortName }) => ({ value: id, label: say(shortName) })),
            ]}
            onChange={(chosen) => narrow(() => setDepartment(chosen === 'all' ? null : chosen))}
          />
        </label>
      </div>
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && (
        <>
          <RuledTable<MatterRow>
            label={t('title')}
            rows={answer.value.matters}
            rowKey={({ id }) => id}
            isQuiet={(row) => row.state === 'withdrawn'}
            empty={<EmptySentence>{t('filter.none')}</EmptySentence>}
            columns={[
              {
                key: 'name',
                title: t('guide.name'),
                isRowHeader: true,
                cell: (row) => <a href={addressOf('matters', row.id)}>{say(row.name) || row.id}</a>,
              },
              {
                key: 'department',
                title: t('guide.department'),
                cell: (row) => departmentName(row.department),
              },
              { key: 'window', title: t('guide.window'), cell: ({ window }) => window },
              { key: 'form', title: t('form.title'), cell: ({ hasForm }) => (hasForm ? t('yes') : t('no')) },
              { key: 'state', title: t('filter.state'), cell: (row) => stateWords(row, t) },
              {
                key: 'changed',
                title: t('changed'),
                cell: ({ changedMs }) => (changedMs === null ? t('asShipped') : moment(changedMs)),
              },
            ]}
          />
          {answer.value.total > perPage && (
            <Pagination
              className={styles['pages'] ?? ''}
              current={page}
              pageSize={perPage}
              total={answer.value.total}
              showSizeChanger={false}
              onChange={setPage}
            />
          )}
        </>
      )}
    </>
  );
}
