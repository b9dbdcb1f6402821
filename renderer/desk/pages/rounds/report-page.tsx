import { useTranslation } from 'react-i18next';
import type { ReportPage as Report } from '../../../../shared/contract/desk/page.ts';
import type { SixFigures } from '../../../../shared/evaluation/index.ts';
import { addressOf, useAnswer } from '../../app/index.ts';
import { Answered, useDay } from '../../evaluation/index.ts';
import { ButtonLink, EmptySentence, FigureCell, FigureRow, PageHeader, Pair } from '../../kit/index.ts';
import { GapTable } from './gap-table.tsx';
import { JudgementTable } from './judgement-table.tsx';
import { OpenMeasures } from './open-measures.tsx';
import { PartsTable } from './parts-table.tsx';
import styles from './rounds.module.css';

/** The report of a round on the screen. */
export function ReportPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('rounds');
  const answer = useAnswer('findings', 'rounds.report', { id });
  const isThere = answer.state === 'ready' && answer.value.ok;
  return (
    <>
      {!isThere && <PageHeader trail={[{ label: t('list.title'), href: addressOf('rounds') }]} title={id} />}
      <Answered answer={answer}>{(page) => <KnownReport page={page} />}</Answered>
    </>
  );
}

const sixFigures: readonly (keyof SixFigures)[] = [
  'matters',
  'departments',
  'leaders',
  'problems',
  'rectifiedOnSite',
  'timeLimited',
];

function KnownReport({ page: { report, matters } }: { readonly page: Report }) {
  const { t } = useTranslation('rounds');
  const day = useDay();
  const { round, figures, measures, outcomes } = report;
  return (
    <>
      <PageHeader
        trail={[
          { label: t('list.title'), href: addressOf('rounds') },
          { label: round.name, href: addressOf('rounds', round.round) },
        ]}
        title={t('report.of', { name: round.name })}
        note={`${t('span', { from: day(round.fromDay), to: day(round.toDay) })} · ${t(`roundState.${round.state}`)}`}
        actions={<ButtonLink href={addressOf('rounds', 'compare')}>{t('compare.title')}</ButtonLink>}
      />
      <FigureRow>
        {sixFigures.map((figure) => (
          <FigureCell key={figure} label={t(`figure.${figure}`)} figure={figures[figure]} />
        ))}
      </FigureRow>
      {report.walks === 0 ? (
        <EmptySentence>{t('report.empty')}</EmptySentence>
      ) : (
        <>
          <p className={styles['rules']}>
            {t('report.walks', {
              count: report.walks,
              completed: outcomes.completed,
              helped: outcomes['completed-with-help'],
              blocked: outcomes.blocked,
              abandoned: outcomes.abandoned,
              signed: report.signed,
            })}{' '}
            {report.isSmall && t('small')}
          </p>
          <Pair>
            <JudgementTable spreads={report.judgements} />
            <GapTable gaps={report.gaps} />
          </Pair>
          <FigureRow>
            <FigureCell label={t('measures.done')} figure={measures.done} />
            <FigureCell label={t('measures.open')} figure={measures.open} />
            <FigureCell label={t('measures.overdue')} figure={measures.overdue} />
            <FigureCell label={t('measures.extended')} figure={measures.extended} />
            <FigureCell label={t('findingState.closed')} figure={report.states.closed} />
          </FigureRow>
          <OpenMeasures problems={report.problems} />
          <PartsTable kind="department" parts={report.byDepartment} matters={matters} />
          <PartsTable kind="matter" parts={report.byMatter} matters={matters} />
        </>
      )}
    </>
  );
}
