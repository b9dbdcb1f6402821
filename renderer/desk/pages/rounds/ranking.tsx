import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankedMatter, RoundPage } from '../../../../shared/contract/desk/page.ts';
import { useDepartmentName } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable, Section } from '../../kit/index.ts';
import styles from './rounds.module.css';

const shownAtFirst = 10;

/** Matters by use and abandonment, as the draw ranks them. */
export function Ranking({ page }: { readonly page: RoundPage }) {
  const { t } = useTranslation('rounds');
  const { say, number } = useWords();
  const departmentName = useDepartmentName();
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? page.ranking : page.ranking.slice(0, shownAtFirst);
  return (
    <Section
      title={t('ranking.title')}
      note={page.draw === null ? t('ranking.days', { days: page.countedDays }) : t('ranking.asDrawn')}
    >
      <RuledTable<RankedMatter>
        label={t('ranking.title')}
        rows={rows}
        rowKey={({ matter }) => matter}
        empty={<EmptySentence>{t('ranking.empty')}</EmptySentence>}
        columns={[
          {
            key: 'rank',
            title: t('ranking.rank'),
            cell: (row) => page.ranking.indexOf(row) + 1,
          },
          {
            key: 'matter',
            title: t('matter'),
            isRowHeader: true,
            cell: ({ matter, name }) => (name === null ? matter : say(name)),
          },
          {
            key: 'department',
            title: t('department'),
            cell: ({ department }) => departmentName(department),
          },
          { key: 'used', title: t('ranking.used'), align: 'end', cell: ({ used }) => number(used) },
          {
            key: 'abandoned',
            title: t('ranking.abandoned'),
            align: 'end',
            cell: ({ abandoned }) => number(abandoned),
          },
          {
            key: 'share',
            title: t('ranking.share'),
            align: 'end',
            cell: ({ used, abandoned }) => (used === 0 ? '—' : `${Math.round((abandoned / used) * 100)}%`),
          },
        ]}
      />
      {page.ranking.length > shownAtFirst && !isWhole && (
        <div className={styles['more']}>
          <Button size="small" onClick={() => setWhole(true)}>
            {t('ranking.all', { count: page.ranking.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}
