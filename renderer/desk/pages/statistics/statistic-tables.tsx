import { useTranslation } from 'react-i18next';
import type { Statistics, Tally } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, Pair, RuledTable, Section } from '../../kit/index.ts';
import { useTally } from './use-tally.ts';

/** What was counted, table by table. */
export function StatisticTables({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation(['statistics', 'walk']);
  const { say } = useWords();
  const tally = useTally();
  const { matters, leftAt, errors, ratings, printers } = statistics;
  const nameOf = ({ matter, name }: Pick<Statistics['matters'][number], 'matter' | 'name'>) =>
    name === null ? matter : say(name);
  return (
    <>
      <Section title={t('matters.title')}>
        <RuledTable<Statistics['matters'][number]>
          label={t('matters.title')}
          rows={matters}
          rowKey={({ matter }) => matter}
          empty={<EmptySentence>{t('days.none')}</EmptySentence>}
          columns={[
            { key: 'matter', title: t('matters.matter'), isRowHeader: true, cell: nameOf },
            ...(['opened', 'begun', 'printed', 'abandoned'] as const).map((key) => ({
              key,
              title: t(key),
              align: 'end' as const,
              cell: (row: Statistics['matters'][number]) => tally(row[key]),
            })),
          ]}
        />
      </Section>
      <Pair>
        <Section title={t('left.title')}>
          <RuledTable<Statistics['leftAt'][number]>
            label={t('left.title')}
            rows={leftAt}
            rowKey={({ matter, screen, page }) => `${matter} ${screen} ${page?.en ?? ''}`}
            empty={<EmptySentence>{t('left.none')}</EmptySentence>}
            columns={[
              { key: 'matter', title: t('matters.matter'), isRowHeader: true, cell: nameOf },
              {
                key: 'step',
                title: t('left.step'),
                cell: ({ screen, page }) => (page === null ? t(`walk:screen.${screen}`) : say(page)),
              },
              { key: 'times', title: t('left.times'), align: 'end', cell: ({ times }) => tally(times) },
            ]}
          />
        </Section>
        <Section title={t('errors.title')}>
          <RuledTable<Statistics['errors'][number]>
            label={t('errors.title')}
            rows={errors}
            rowKey={({ group }) => group}
            empty={<EmptySentence>{t('errors.none')}</EmptySentence>}
            columns={[
              {
                key: 'rule',
                title: t('errors.rule'),
                isRowHeader: true,
                cell: ({ group }) => t(`walk:rule.${group}`),
              },
              { key: 'times', title: t('left.times'), align: 'end', cell: ({ times }) => tally(times) },
            ]}
          />
        </Section>
      </Pair>
      <Pair>
        <Section title={t('scores.title')}>
          <RuledTable<{ readonly score: number }>
            label={t('scores.title')}
            rows={[5, 4, 3, 2, 1].map((score) => ({ score }))}
            rowKey={({ score }) => String(score)}
            empty={null}
            columns={[
              {
                key: 'score',
                title: t('scores.score'),
                isRowHeader: true,
                cell: ({ score }) => t(`scores.${score as 1}`),
              },
              {
                key: 'times',
                title: t('left.times'),
                align: 'end',
                cell: ({ score }) => tally(ratings[score - 1] as Tally),
              },
            ]}
          />
        </Section>
        <Section title={t('printers.title')}>
          <RuledTable<Statistics['printers'][number]>
            label={t('printers.title')}
            rows={printers}
            rowKey={({ printer }) => printer}
            empty={<EmptySentence>{t('printers.none')}</EmptySentence>}
            columns={[
              {
                key: 'printer',
                title: t('printers.printer'),
                isRowHeader: true,
                cell: ({ printer, name }) => (name === null ? printer : say(name)),
              },
              ...(['printed', 'failed', 'uncertain', 'cancelled'] as const).map((key) => ({
                key,
                title: t(`printers.${key}`),
                align: 'end' as const,
                cell: (row: Statistics['printers'][number]) => tally(row[key]),
              })),
            ]}
          />
        </Section>
      </Pair>
    </>
  );
}
