import { useTranslation } from 'react-i18next';
import type { ReportPage } from '../../../../shared/contract/desk/page.ts';
import type { Part } from '../../../../shared/evaluation/index.ts';
import { judgements } from '../../../../shared/trace/values.ts';
import { useDepartmentName } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { RuledTable, Section } from '../../kit/index.ts';

export interface PartsTableProps {
  readonly kind: 'department' | 'matter';
  readonly parts: readonly Part[];
  readonly matters: ReportPage['matters'];
}

/** The same figures of each department or matter. */
export function PartsTable({ kind, parts, matters }: PartsTableProps) {
  const { t } = useTranslation('rounds');
  const { say, number } = useWords();
  const departmentName = useDepartmentName();
  const nameOf = (id: string): string => {
    if (kind === 'department') return departmentName(id);
    const matter = matters[id];
    return matter === undefined ? id : say(matter.name);
  };
  const title = t(`parts.${kind}`);
  const count = (key: string, label: string, of: (part: Part) => number) => ({
    key,
    title: label,
    align: 'end' as const,
    cell: (part: Part) => of(part),
  });
  return (
    <Section title={title} note={t('parts.note')}>
      <RuledTable<Part>
        label={title}
        rows={parts}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'name', title: t(kind), isRowHeader: true, cell: ({ id }) => nameOf(id) },
          count('walks', t('walks'), ({ walks }) => walks),
          count('problems', t('figure.problems'), ({ figures }) => figures.problems),
          count('onSite', t('figure.rectifiedOnSite'), ({ figures }) => figures.rectifiedOnSite),
          count('timeLimited', t('figure.timeLimited'), ({ figures }) => figures.timeLimited),
          count('open', t('measures.open'), ({ measures }) => measures.open),
          count('overdue', t('measures.overdue'), ({ measures }) => measures.overdue),
          count('differs', t('gap.differs'), ({ gaps }) =>
            Object.values(gaps).reduce((sum, { differs }) => sum + differs, 0),
          ),
          ...judgements.map((judgement) => ({
            key: judgement,
            title: t(`judgementShort.${judgement}`),
            align: 'end' as const,
            cell: ({ judgements: spreads }: Part) => {
              const { median, n } = spreads[judgement];
              return median === null ? '—' : t('medianOf', { median: number(median), n });
            },
          })),
        ]}
      />
    </Section>
  );
}
