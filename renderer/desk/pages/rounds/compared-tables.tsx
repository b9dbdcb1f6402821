import { useTranslation } from 'react-i18next';
import type { Comparison, SixFigures } from '../../../../shared/evaluation/index.ts';
import { judgements, questions, type Judgement, type Question } from '../../../../shared/trace/values.ts';
import { useWords } from '../../i18n/index.ts';
import { Pair, RuledTable, Section } from '../../kit/index.ts';

/** What is compared, figure by figure. It subtracts; it says nothing of causes. */
export function ComparedTables({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('rounds');
  const { number } = useWords();
  const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));
  const sides = { before: t('compare.before'), after: t('compare.after') };
  const figures = (Object.keys(comparison.figures) as (keyof SixFigures)[]).map((figure) => ({
    key: figure as string,
    label: t(`figure.${figure}`),
    ...comparison.figures[figure],
  }));
  const rows = [{ key: 'walks', label: t('walks'), ...comparison.walks }, ...figures];
  const isSmall = judgements.some((judgement) => comparison.judgements[judgement].isSmall);
  const spread = (side: 'before' | 'after', judgement: Judgement): string => {
    const { n, median, least, most } = comparison.judgements[judgement][side];
    return median === null || least === null || most === null
      ? '—'
      : t('spread', { median: number(median), least, most, n });
  };
  const gap = (side: 'before' | 'after', question: Question): string => {
    const { agrees, differs, unknown } = comparison.gaps[question][side];
    return t('compare.differsOf', { differs, all: agrees + differs + unknown });
  };
  return (
    <>
      <Section title={t('compare.figures')}>
        <RuledTable<(typeof rows)[number]>
          label={t('compare.figures')}
          rows={rows}
          rowKey={({ key }) => key}
          empty={null}
          columns={[
            { key: 'figure', title: t('compare.figure'), isRowHeader: true, cell: ({ label }) => label },
            { key: 'before', title: sides.before, align: 'end', cell: ({ before }) => number(before) },
            { key: 'after', title: sides.after, align: 'end', cell: ({ after }) => number(after) },
            {
              key: 'change',
              title: t('compare.change'),
              align: 'end',
              cell: ({ before, after }) => signed(after - before),
            },
          ]}
        />
      </Section>
      <Pair>
        <Section title={t('judgement.title')} note={isSmall ? t('small') : t('judgement.note')}>
          <RuledTable<Judgement>
            label={t('judgement.title')}
            rows={judgements}
            rowKey={(judgement) => judgement}
            empty={null}
            columns={[
              {
                key: 'judgement',
                title: t('judgement.label'),
                isRowHeader: true,
                cell: (judgement) => t(`judgement.${judgement}`),
              },
              { key: 'before', title: sides.before, cell: (judgement) => spread('before', judgement) },
              { key: 'after', title: sides.after, cell: (judgement) => spread('after', judgement) },
              {
                key: 'change',
                title: t('compare.change'),
                align: 'end',
                cell: (judgement) => {
                  const { change } = comparison.judgements[judgement];
                  return change === null ? '—' : signed(change);
                },
              },
            ]}
          />
        </Section>
        <Section title={t('gap.title')} note={t('compare.gapNote')}>
          <RuledTable<Question>
            label={t('gap.title')}
            rows={questions}
            rowKey={(question) => question}
            empty={null}
            columns={[
              {
                key: 'question',
                title: t('question.label'),
                isRowHeader: true,
                cell: (question) => t(`question.${question}`),
              },
              {
                key: 'before',
                title: sides.before,
                align: 'end',
                cell: (question) => gap('before', question),
              },
              { key: 'after', title: sides.after, align: 'end', cell: (question) => gap('after', question) },
            ]}
          />
        </Section>
      </Pair>
    </>
  );
}
