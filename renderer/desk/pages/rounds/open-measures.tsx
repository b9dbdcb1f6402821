import { useTranslation } from 'react-i18next';
import type { MeasureView, ReportedProblem } from '../../../../shared/evaluation/index.ts';
import { addressOf, useDepartmentName } from '../../app/index.ts';
import { useDay } from '../../evaluation/index.ts';
import { EmptySentence, RuledTable, Section } from '../../kit/index.ts';

interface OpenMeasure extends MeasureView {
  readonly problem: ReportedProblem;
}

/** What is still to be done, the longest overdue on top. */
export function OpenMeasures({ problems }: { readonly problems: readonly ReportedProblem[] }) {
  const { t } = useTranslation('rounds');
  const day = useDay();
  const departmentName = useDepartmentName();
  const rows = problems
    .flatMap((problem) => problem.measures.map((measure): OpenMeasure => ({ ...measure, problem })))
    .filter(({ done, isWithdrawn, isOfEarlierCycle }) => done === null && !isWithdrawn && !isOfEarlierCycle)
    .sort((a, b) => (b.overdue?.days ?? 0) - (a.overdue?.days ?? 0));
  return (
    <Section title={t('measures.openTitle')}>
      <RuledTable<OpenMeasure>
        label={t('measures.openTitle')}
        rows={rows}
        rowKey={({ measure }) => measure}
        empty={<EmptySentence>{t('measures.allDone')}</EmptySentence>}
        columns={[
          {
            key: 'problem',
            title: t('finding.problem'),
            isRowHeader: true,
            cell: ({ problem }) => <a href={addressOf('findings', problem.finding)}>{problem.text}</a>,
          },
          {
            key: 'department',
            title: t('finding.department'),
            cell: ({ problem }) => departmentName(problem.department),
          },
          { key: 'measure', title: t('measure.label'), cell: ({ text }) => text },
          { key: 'kind', title: t('measure.kind'), cell: ({ kind }) => t(`measureKind.${kind}`) },
          { key: 'due', title: t('measure.due'), cell: ({ due }) => (due === null ? '—' : day(due)) },
          {
            key: 'overdue',
            title: t('finding.overdue'),
            cell: ({ overdue }) =>
              overdue === null
                ? t('overdue.not')
                : t('overdue.still', { count: overdue.days, workingDays: overdue.workingDays }),
          },
        ]}
      />
    </Section>
  );
}
