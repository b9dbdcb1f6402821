import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/evaluation/index.ts';
import { judgements, type Judgement } from '../../../../shared/trace/values.ts';
import { useWords } from '../../i18n/index.ts';
import { RuledTable, Section } from '../../kit/index.ts';

/** The four judgements as medians, always with how many and how far apart. */
export function JudgementTable({ spreads }: { readonly spreads: Summary['judgements'] }) {
  const { t } = useTranslation('rounds');
  const { number } = useWords();
  return (
    <Section title={t('judgement.title')} note={t('judgement.note')}>
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
          {
            key: 'median',
            title: t('median'),
            align: 'end',
            cell: (judgement) => {
              const { median } = spreads[judgement];
              return median === null ? '—' : <b>{number(median)}</b>;
            },
          },
          {
            key: 'range',
            title: t('range'),
            align: 'end',
            cell: (judgement) => {
              const { least, most } = spreads[judgement];
              return least === null || most === null ? '—' : t('fromTo', { from: least, to: most });
            },
          },
          { key: 'n', title: t('times'), align: 'end', cell: (judgement) => spreads[judgement].n },
        ]}
      />
    </Section>
  );
}
