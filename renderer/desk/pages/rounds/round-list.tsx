import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDesk } from '../../app/index.ts';
import { Answered, useDay } from '../../evaluation/index.ts';
import { ButtonLink, EmptySentence, PageHeader, RuledTable } from '../../kit/index.ts';

/** All rounds, the newest on top. */
export function RoundList() {
  const { t } = useTranslation('rounds');
  const { person } = useDesk();
  const day = useDay();
  const answer = useAnswer('rounds', 'rounds.list', {});
  const isOrganiser = person.roles.includes('administrator');
  return (
    <>
      <PageHeader
        trail={[]}
        title={t('list.title')}
        actions={
          <>
            {person.roles.includes('director') && (
              <ButtonLink href={addressOf('rounds', 'mine')}>{t('mine.title')}</ButtonLink>
            )}
            <ButtonLink href={addressOf('rounds', 'compare')}>{t('compare.title')}</ButtonLink>
            <ButtonLink href={addressOf('rounds', 'halls')}>{t('halls.title')}</ButtonLink>
            {isOrganiser && (
              <ButtonLink href={addressOf('rounds', 'new')} isPrimary>
                {t('list.open')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Answered answer={answer}>
        {({ rounds }) => (
          <RuledTable<RoundView>
            label={t('list.title')}
            rows={rounds.toReversed()}
            rowKey={({ round }) => round}
            isQuiet={({ state }) => state === 'closed'}
            empty={<EmptySentence>{isOrganiser ? t('list.empty') : t('list.emptyForReaders')}</EmptySentence>}
            columns={[
              { key: 'number', title: t('list.number'), cell: ({ number }) => t('nth', { number }) },
              {
                key: 'name',
                title: t('list.name'),
                isRowHeader: true,
                cell: ({ round, name }) => <a href={addressOf('rounds', round)}>{name}</a>,
              },
              {
                key: 'dates',
                title: t('list.dates'),
                cell: ({ fromDay, toDay }) => t('span', { from: day(fromDay), to: day(toDay) }),
              },
              { key: 'state', title: t('list.state'), cell: ({ state }) => t(`roundState.${state}`) },
              {
                key: 'progress',
                title: t('list.progress'),
                cell: ({ assignments: { drawn, walked, evaluated } }) =>
                  drawn + walked + evaluated === 0
                    ? t('list.nothingYet')
                    : t('list.done', {
                        walked: walked + evaluated,
                        all: drawn + walked + evaluated,
                        evaluated,
                      }),
              },
              {
                key: 'report',
                title: t('report.title'),
                cell: ({ round, name }) => (
                  <a href={addressOf('rounds', round, 'report')} aria-label={t('report.of', { name })}>
                    {t('report.see')}
                  </a>
                ),
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
