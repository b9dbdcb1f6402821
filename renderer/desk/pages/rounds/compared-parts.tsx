import { useTranslation } from 'react-i18next';
import type { ComparedPart } from '../../../../shared/evaluation/index.ts';
import { judgements } from '../../../../shared/trace/values.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable, Section } from '../../kit/index.ts';
import type { SidePart } from './compare-sides.ts';

export interface ComparedPartsProps {
  readonly title: string;
  readonly names: readonly SidePart[];
  readonly parts: readonly ComparedPart[];
}

/** Matters or departments that are on both sides. */
export function ComparedParts({ title, names, parts }: ComparedPartsProps) {
  const { t } = useTranslation('rounds');
  const { say, number } = useWords();
  const nameOf = (id: string): string => {
    const name = names.find((one) => one.id === id)?.name ?? null;
    return name === null ? id : say(name);
  };
  return (
    <Section title={title} note={t('compare.arrow')}>
      <RuledTable<ComparedPart>
        label={title}
        rows={parts}
        rowKey={({ id }) => id}
        empty={<EmptySentence>{t('compare.nothingCommon')}</EmptySentence>}
        columns={[
          { key: 'name', title: t('compare.name'), isRowHeader: true, cell: ({ id }) => nameOf(id) },
          {
            key: 'walks',
            title: t('walks'),
            align: 'end',
            cell: ({ walks }) => t('compare.to', { ...walks }),
          },
          {
            key: 'problems',
            title: t('figure.problems'),
            align: 'end',
            cell: ({ figures }) => t('compare.to', { ...figures.problems }),
          },
          ...judgements.map((judgement) => ({
            key: judgement,
            title: t(`judgementShort.${judgement}`),
            align: 'end' as const,
            cell: ({ judgements: spreads }: ComparedPart) => {
              const { before, after } = spreads[judgement];
              return t('compare.to', { before: shown(before.median), after: shown(after.median) });
            },
          })),
        ]}
      />
    </Section>
  );

  function shown(median: number | null): string {
    return median === null ? '—' : number(median);
  }
}
