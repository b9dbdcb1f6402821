import { useTranslation } from 'react-i18next';
import type { OwnRounds } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer } from '../../app/index.ts';
import { Answered, useDay } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ButtonLink, EmptySentence, PageHeader, RuledTable, Section } from '../../kit/index.ts';
import { Assignments } from './assignments.tsx';
import styles from './rounds.module.css';

/** What a director has to walk, and the reports there are to read. */
export function OwnRoundsPage() {
  const { t } = useTranslation('rounds');
  const answer = useAnswer('rounds', 'rounds.mine', {});
  return (
    <>
      <PageHeader
        trail={[]}
        title={t('mine.title')}
        actions={<ButtonLink href={addressOf('rounds', 'compare')}>{t('compare.title')}</ButtonLink>}
      />
      <Answered answer={answer}>{(own) => <Own own={own} />}</Answered>
    </>
  );
}

function Own({ own }: { readonly own: OwnRounds }) {
  const { t } = useTranslation('rounds');
  const { say } = useWords();
  const day = useDay();
  const { next } = own;
  const round = own.rounds.find((one) => one.round === next?.round);
  return (
    <>
      {next === null ? (
        <EmptySentence>{t('mine.nothing')}</EmptySentence>
      ) : (
        <div className={styles['next']}>
          {t('mine.next')}
          <strong>{next.matterName === null ? next.matter : say(next.matterName)}</strong>
          <p>
            {t('mine.how', {
              mode: t(`mode.${next.mode}`),
              round: round?.name ?? next.round,
              until: round === undefined ? '' : day(round.toDay),
            })}
          </p>
        </div>
      )}
      <Section title={t('assignments.title')}>
        <Assignments assignments={own.assignments} mayWithdraw={false} />
      </Section>
      <Section title={t('report.all')}>
        <RuledTable<OwnRounds['rounds'][number]>
          label={t('report.all')}
          rows={own.rounds.toReversed()}
          rowKey={(one) => one.round}
          empty={<EmptySentence>{t('list.emptyForReaders')}</EmptySentence>}
          columns={[
            { key: 'number', title: t('list.number'), cell: ({ number }) => t('nth', { number }) },
            {
              key: 'name',
              title: t('list.name'),
              isRowHeader: true,
              cell: (one) => <a href={addressOf('rounds', one.round, 'report')}>{one.name}</a>,
            },
            {
              key: 'dates',
              title: t('list.dates'),
              cell: ({ fromDay, toDay }) => t('span', { from: day(fromDay), to: day(toDay) }),
            },
            { key: 'state', title: t('list.state'), cell: ({ state }) => t(`roundState.${state}`) },
          ]}
        />
      </Section>
    </>
  );
}
