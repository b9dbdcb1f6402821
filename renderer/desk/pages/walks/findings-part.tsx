import { useTranslation } from 'react-i18next';
import type { WalkPage } from '../../../../shared/contract/desk/page.ts';
import type { FindingView } from '../../../../shared/evaluation/index.ts';
import { addressOf, useDepartmentName, useDesk } from '../../app/index.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';
import styles from './walk-overview.module.css';

/** Problems found on this walk, each with the moments that show it and what becomes of it. */
export function FindingsPart({ page, walk }: { readonly page: WalkPage; readonly walk: string }) {
  const { t } = useTranslation('walks');
  const { person } = useDesk();
  const departmentName = useDepartmentName();
  const isOwn = page.evaluation.walk.director === person.id;
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h2>{t('finding.title')}</h2>
        {isOwn && <a href={addressOf('walks', walk, 'evaluate', 'finding')}>{t('finding.add')}</a>}
      </div>
      <RuledTable<FindingView>
        label={t('finding.title')}
        rows={page.findings}
        rowKey={({ finding }) => finding}
        isQuiet={({ state }) => state === 'withdrawn'}
        empty={<EmptySentence>{t('finding.empty')}</EmptySentence>}
        columns={[
          {
            key: 'severity',
            title: t('finding.severity'),
            cell: ({ severity }) => (
              <span className={severity === 'serious' ? styles['wrong'] : undefined}>
                {t(`severity.${severity}`)}
              </span>
            ),
          },
          {
            key: 'text',
            title: t('finding.text'),
            isRowHeader: true,
            cell: ({ finding, text }) => <a href={addressOf('findings', finding)}>{text}</a>,
          },
          {
            key: 'evidence',
            title: t('finding.evidence'),
            cell: ({ evidence }) =>
              evidence.map((seq) => (
                <a
                  key={seq}
                  className={styles['quiet']}
                  href={addressOf('walks', walk, 'replay', String(seq))}
                >{`${t('finding.entry', { seq })} `}</a>
              )),
          },
          {
            key: 'department',
            title: t('finding.department'),
            cell: ({ department }) => departmentName(department),
          },
          { key: 'measure', title: t('finding.measure'), cell: (finding) => <MeasureOf {...finding} /> },
          { key: 'state', title: t('finding.state'), cell: ({ state }) => t(`findingState.${state}`) },
        ]}
      />
    </section>
  );
}

function MeasureOf({ measures }: FindingView) {
  const { t } = useTranslation('walks');
  const newest = measures.findLast(({ isWithdrawn, isOfEarlierCycle }) => !isWithdrawn && !isOfEarlierCycle);
  if (newest === undefined) return t('finding.noMeasure');
  if (newest.kind === 'on-site') return t('finding.onSite');
  const { due, overdue } = newest;
  return (
    <>
      {due === null ? t('finding.longTerm') : t('finding.until', { day: due })}
      {overdue?.isStill === true && (
        <span className={styles['wrong']}>{` ${t('finding.overdue', { count: overdue.days })}`}</span>
      )}
    </>
  );
}
