import { useTranslation } from 'react-i18next';
import type { MatterContent } from '../../../../shared/contract/desk/page.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';
import { differencesOf } from './differences.ts';
import styles from './matters.module.css';
import { pathWords } from './path-words.ts';

interface DifferenceRow {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

/** What is said otherwise than before, place by place. */
export function DifferenceTable({ rows }: { readonly rows: readonly DifferenceRow[] }) {
  const { t } = useTranslation('matters');
  return (
    <RuledTable<DifferenceRow>
      label={t('difference.title')}
      rows={rows}
      rowKey={({ where }) => where}
      empty={<EmptySentence>{t('difference.none')}</EmptySentence>}
      columns={[
        { key: 'where', title: t('difference.where'), isRowHeader: true, cell: ({ where }) => where },
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

interface MatterDifferencesProps {
  readonly before: MatterContent;
  readonly after: MatterContent;
}

/** What one version says otherwise than another. */
export function MatterDifferences({ before, after }: MatterDifferencesProps) {
  const { t } = useTranslation(['matters', 'desk']);
  return (
    <DifferenceTable
      rows={differencesOf(before, after).map(({ part, path, ...sides }) => ({
        where: pathWords(part, path, t),
        ...sides,
      }))}
    />
  );
}
