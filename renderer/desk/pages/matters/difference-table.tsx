import { useTranslation } from 'react-i18next';
import type { MatterContent } from '../../../../shared/contract/desk/page.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';
import { differencesOf, type Difference } from './differences.ts';
import styles from './matters.module.css';
import { pathWords } from './path-words.ts';

interface DifferenceTableProps {
  readonly before: MatterContent;
  readonly after: MatterContent;
}

/** What one version says otherwise than another, place by place. */
export function DifferenceTable({ before, after }: DifferenceTableProps) {
  const { t } = useTranslation(['matters', 'desk']);
  return (
    <RuledTable<Difference>
      label={t('difference.title')}
      rows={differencesOf(before, after)}
      rowKey={({ part, path }) => `${part} ${path.join('.')}`}
      empty={<EmptySentence>{t('difference.none')}</EmptySentence>}
      columns={[
        {
          key: 'where',
          title: t('difference.where'),
          isRowHeader: true,
          cell: ({ part, path }) => pathWords(part, path, t),
        },
        {
          key: 'before',
          title: t('difference.before'),
          cell: (row) => <del className={styles['before']}>{row.before}</del>,
        },
        {
          key: 'after',
          title: t('difference.after'),
          cell: (row) => <ins className={styles['after']}>{row.after}</ins>,
        },
      ]}
    />
  );
}
