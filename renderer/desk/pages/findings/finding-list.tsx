import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingRowView } from '../../../../shared/contract/desk/page.ts';
import { findingStates, type FindingState } from '../../../../shared/evaluation/index.ts';
import { addressOf, useAnswer, useDepartmentName } from '../../app/index.ts';
import { Answered, useDay } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, FigureCell, FigureRow, PageHeader, RuledTable } from '../../kit/index.ts';
import styles from './findings.module.css';
import { nextDue, useOverdueWords, worstOverdue } from './overdue-words.ts';

/** All problems somebody may see, with filters. */
export function FindingList() {
  const { t } = useTranslation('rounds');
  const answer = useAnswer('findings', 'findings.list', {});
  return (
    <>
      <PageHeader trail={[]} title={t('finding.title')} />
      <Answered answer={answer}>{({ findings }) => <Findings findings={findings} />}</Answered>
    </>
  );
}

interface Filter {
  readonly round: string | null;
  readonly department: string | null;
  readonly state: FindingState | null;
  readonly isOverdueOnly: boolean;
}
const everything: Filter = { round: null, department: null, state: null, isOverdueOnly: false };

function Findings({ findings }: { readonly findings: readonly FindingRowView[] }) {
  const { t } = useTranslation('rounds');
  const [filter, setFilter] = useState(everything);
  if (findings.length === 0) return <EmptySentence>{t('finding.empty')}</EmptySentence>;
  const count = (...states: FindingState[]): number =>
    findings.filter(({ state }) => states.includes(state)).length;
  const shown = findings.filter(
    (finding) =>
      (filter.round === null || finding.round === filter.round) &&
      (filter.department === null || finding.department === filter.department) &&
      (filter.state === null || finding.state === filter.state) &&
      (!filter.isOverdueOnly || worstOverdue(finding.measures) !== null),
  );
  return (
    <>
      <FigureRow>
        <FigureCell label={t('findingState.open')} figure={count('open', 'reopened')} />
        <FigureCell label={t('findingState.in-rectification')} figure={count('in-rectification')} />
        <FigureCell label={t('findingState.done')} figure={count('done', 're-inspected')} />
        <FigureCell label={t('findingState.closed')} figure={count('closed')} />
        <FigureCell
          label={t('measures.overdue')}
          figure={findings.filter(({ measures }) => worstOverdue(measures) !== null).length}
        />
      </FigureRow>
      <Filters findings={findings} filter={filter} onChange={setFilter} />
      <FindingTable findings={shown} />
    </>
  );
}

interface FiltersProps {
  readonly findings: readonly FindingRowView[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ findings, filter, onChange }: FiltersProps) {
  const { t } = useTranslation('rounds');
  const departmentName = useDepartmentName();
  const rounds = new Map(findings.map(({ round, roundName }) => [round, roundName]));
  const departments = [...new Set(findings.map(({ department }) => department))];
  const all = { value: '', label: t('filter.all') };
  return (
    <div className={styles['filters']}>
      <div>
        <label htmlFor="filter-round">{t('filter.round')}</label>
        <Select
          id="filter-round"
          value={filter.round ?? ''}
          options={[
            all,
            ...[...rounds].flatMap(([round, name]) =>
              round === null ? [] : [{ value: round, label: name ?? round }],
            ),
          ]}
          onChange={(round) => onChange({ ...filter, round: round || null })}
        />
      </div>
      <div>
        <label htmlFor="filter-department">{t('finding.department')}</label>
        <Select
          id="filter-department"
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.department ?? ''}
          options={[all, ...departments.map((id) => ({ value: id, label: departmentName(id) }))]}
          onChange={(department) => onChange({ ...filter, department: department || null })}
        />
      </div>
      <div>
        <label htmlFor="filter-state">{t('finding.state')}</label>
        <Select<FindingState | ''>
          id="filter-state"
          value={filter.state ?? ''}
          options={[
            { value: '', label: t('filter.all') },
            ...findingStates.map((state) => ({ value: state, label: t(`findingState.${state}`) })),
          ]}
          onChange={(state) => onChange({ ...filter, state: state === '' ? null : state })}
        />
      </div>
      <Checkbox
        checked={filter.isOverdueOnly}
        onChange={(event) => onChange({ ...filter, isOverdueOnly: event.target.checked })}
      >
        {t('filter.overdue')}
      </Checkbox>
    </div>
  );
}

function FindingTable({ findings }: { readonly findings: readonly FindingRowView[] }) {
  const { t } = useTranslation('rounds');
  const { say } = useWords();
  const day = useDay();
  const overdueWords = useOverdueWords();
  const departmentName = useDepartmentName();
  return (
    <RuledTable<FindingRowView>
      label={t('finding.title')}
      rows={findings}
      rowKey={({ finding }) => finding}
      isQuiet={({ state }) => state === 'closed' || state === 'withdrawn'}
      empty={<EmptySentence>{t('filter.nothing')}</EmptySentence>}
      columns={[
        { key: 'id', title: t('finding.number'), cell: ({ finding }) => finding },
        {
          key: 'severity',
          title: t('finding.severity'),
          cell: ({ severity }) => (
            <span data-severity={severity} className={styles['severity']}>
              {t(`severity.${severity}`)}
            </span>
          ),
        },
        {
          key: 'problem',
          title: t('finding.problem'),
          isRowHeader: true,
          cell: ({ finding, text }) => <a href={addressOf('findings', finding)}>{text}</a>,
        },
        {
          key: 'matter',
          title: t('matter'),
          cell: ({ matter, matterName }) => (matterName === null ? matter : say(matterName)),
        },
        {
          key: 'department',
          title: t('finding.department'),
          cell: ({ department }) => departmentName(department),
        },
        {
          key: 'due',
          title: t('finding.nextDue'),
          cell: ({ measures }) => {
            const due = nextDue(measures);
            return due === null ? '—' : day(due);
          },
        },
        {
          key: 'state',
          title: t('finding.state'),
          cell: ({ state, measures }) => {
            const overdue = worstOverdue(measures);
            return (
              <>
                {t(`findingState.${state}`)}
                {overdue !== null && <span className={styles['late']}>{overdueWords(overdue)}</span>}
              </>
            );
          },
        },
      ]}
    />
  );
}
