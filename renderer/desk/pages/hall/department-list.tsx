import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ButtonLink, EmptySentence, ErrorSentence, PageHeader, RuledTable } from '../../kit/index.ts';
import { CountLink } from './count-link.tsx';
import styles from './hall.module.css';

type Row = HallLists['departments'][number];

/** All departments, found by name or code. */
export function DepartmentList() {
  const { t } = useTranslation(['hall', 'desk']);
  const { say } = useWords();
  const { person } = useDesk();
  const [query, setQuery] = useState('');
  const answer = useAnswer('hall', 'hall.read', {});
  const words = query.trim().toLowerCase();
  const isFound = ({ id, name, shortName }: Row): boolean =>
    [id, ...Object.values(name), ...Object.values(shortName)].some((text) =>
      text.toLowerCase().includes(words),
    );
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }]}
        title={t('department.title')}
        actions={
          person.roles.includes('administrator') && (
            <ButtonLink href={addressOf('departments', '.new')} isPrimary>
              {t('department.add')}
            </ButtonLink>
          )
        }
      />
      <div className={styles['filters']}>
        <label>
          <span>{t('department.search')}</span>
          <Input value={query} maxLength={60} allowClear onChange={({ target }) => setQuery(target.value)} />
        </label>
      </div>
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && (
        <RuledTable<Row>
          label={t('department.title')}
          rows={answer.value.departments.filter(isFound)}
          rowKey={({ id }) => id}
          empty={<EmptySentence>{t('department.none')}</EmptySentence>}
          columns={[
            {
              key: 'name',
              title: t('department.name'),
              isRowHeader: true,
              cell: ({ id, name }) => <a href={addressOf('departments', id)}>{say(name)}</a>,
            },
            {
              key: 'short',
              title: t('department.shortName'),
              cell: ({ shortName }) => say(shortName),
            },
            { key: 'id', title: t('department.id'), cell: ({ id }) => id },
            {
              key: 'windows',
              title: t('department.windows'),
              align: 'end',
              cell: ({ id, name, windows: count }) => (
                <CountLink
                  count={count}
                  href={addressOf('departments', id)}
                  label={t('department.windowsOf', { count, name: say(name) })}
                />
              ),
            },
            {
              key: 'matters',
              title: t('department.matters'),
              align: 'end',
              cell: ({ id, name, matters: count }) => (
                <CountLink
                  count={count}
                  href={addressOf('departments', id)}
                  label={t('department.mattersOf', { count, name: say(name) })}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
