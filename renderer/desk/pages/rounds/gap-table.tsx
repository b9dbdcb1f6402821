import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/evaluation/index.ts';
import { questions, type Question } from '../../../../shared/trace/values.ts';
import { RuledTable, Section } from '../../kit/index.ts';

/** The six questions: how often what was told and experienced agreed with the guide. */
export function GapTable({ gaps }: { readonly gaps: Summary['gaps'] }) {
  const { t } = useTranslation('rounds');
  const column = (key: 'agrees' | 'differs' | 'unknown') => ({
    key,
    title: t(`gap.${key}`),
    align: 'end' as const,
    cell: (question: Question) =>
      key === 'differs' && gaps[question][key] > 0 ? <b>{gaps[question][key]}</b> : gaps[question][key],
  });
  return (
    <Section title={t('gap.title')} note={t('gap.note')}>
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
          column('agrees'),
          column('differs'),
          column('unknown'),
        ]}
      />
    </Section>
  );
}
