import { useTranslation } from 'react-i18next';
import type { HistoryView } from '../../../../shared/contract/desk/page.ts';
import { useDay, type RoundsT } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import { RuledTable, Section } from '../../kit/index.ts';

/** Everything that was ever said of a problem, with its number in the log. */
export function FindingHistory({ history }: { readonly history: readonly HistoryView[] }) {
  const { t } = useTranslation('rounds');
  const { moment } = useWords();
  const day = useDay();
  return (
    <Section title={t('history.title')} note={t('history.note')}>
      <RuledTable<HistoryView>
        label={t('history.title')}
        rows={history}
        rowKey={({ seq }) => String(seq)}
        empty={null}
        columns={[
          { key: 'when', title: t('history.when'), cell: ({ atMs }) => moment(atMs) },
          { key: 'who', title: t('history.who'), cell: ({ by, byName }) => byName ?? by },
          {
            key: 'what',
            title: t('history.what'),
            isRowHeader: true,
            cell: ({ type }) => typeWords(type, t),
          },
          {
            key: 'text',
            title: t('history.said'),
            cell: ({ text, due }) => (
              <>
                {text}
                {due !== null && ` ${t('history.due', { due: day(due) })}`}
              </>
            ),
          },
          { key: 'entry', title: t('history.entry'), align: 'end', cell: ({ seq }) => t('entry', { seq }) },
        ]}
      />
    </Section>
  );
}

function typeWords(type: string, t: RoundsT): string {
  switch (type) {
    case 'finding.added':
    case 'finding.revised':
    case 'finding.withdrawn':
    case 'finding.reinspected':
    case 'finding.closed':
    case 'finding.reopened':
    case 'measure.set':
    case 'measure.extended':
    case 'measure.done':
    case 'measure.withdrawn':
      return t(`historyOf.${type.replace('.', '-') as Dashed<typeof type>}`);
    default:
      return type;
  }
}

type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}-${B}` : never;
