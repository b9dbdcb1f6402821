import { useTranslation } from 'react-i18next';
import type { HallVersionRow } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { RuledTable, Section } from '../../kit/index.ts';
import styles from './hall.module.css';
import { useHallFacts } from './use-hall-facts.ts';
import { type HallT } from './hall-words.ts';

/** Who changed it when, and what it said before and after; the newest first. */
export function HallHistory({ versions }: { readonly versions: readonly HallVersionRow[] }) {
  const { t } = useTranslation(['hall', 'desk']);
  const { moment, date } = useWords();
  const factsOf = useHallFacts();
  const isOfThisYear = (wallMs: number): boolean =>
    new Date(wallMs).getFullYear() === new Date().getFullYear();
  const rows = versions.map((row, index) => ({ ...row, was: versions[index + 1]?.content ?? null }));

  const changesOf = ({ content, was }: (typeof rows)[number]): readonly string[] => {
    if (content === null) return [];
    const is = factsOf(content);
    if (was === null) return is.map(({ label, text }) => t('history.says', { label, text }));
    const before = factsOf(was);
    return is.flatMap(({ label, text }, at) => {
      const old = before[at]?.text ?? '';
      return old === text ? [] : [t('history.became', { label, before: old, after: text })];
    });
  };
  return (
    <Section title={t('history.title')}>
      <RuledTable
        label={t('history.title')}
        rows={rows}
        rowKey={({ version }) => String(version)}
        empty={null}
        columns={[
          {
            key: 'at',
            title: t('history.at'),
            isRowHeader: true,
            cell: ({ atMs }) => (
              <span className={styles['when']}>
                {atMs === null ? t('history.asShipped') : isOfThisYear(atMs) ? moment(atMs) : date(atMs)}
              </span>
            ),
          },
          { key: 'by', title: t('history.by'), cell: ({ by }) => (by === 'files' ? '–' : by) },
          {
            key: 'what',
            title: t('history.what'),
            cell: (row) => {
              const changes = changesOf(row);
              const kind = kindOf(row, changes.length, t);
              return (
                <>
                  {kind !== null && <p>{kind}</p>}
                  <ul className={styles['changes']} data-quiet={row.was === null || undefined}>
                    {changes.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                </>
              );
            },
          },
        ]}
      />
    </Section>
  );
}

/** What kind of change it was, where the changes do not say it themselves. */
function kindOf(
  { content, was, by }: HallVersionRow & { readonly was: HallVersionRow['content'] },
  changes: number,
  t: HallT,
): string | null {
  if (content === null) return t('history.removed');
  if (was === null) return by === 'files' ? null : t('history.added');
  return changes === 0 ? t('history.same') : null;
}
