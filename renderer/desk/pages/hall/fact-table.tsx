import { useTranslation } from 'react-i18next';
import type { Department, ServiceWindow } from '../../../../shared/matter/index.ts';
import { RuledTable, Section } from '../../kit/index.ts';
import { useHallFacts, type Fact } from './use-hall-facts.ts';

/** What it says, for those who do not change it. */
export function FactTable({ content }: { readonly content: Department | ServiceWindow }) {
  const { t } = useTranslation(['hall', 'desk']);
  const factsOf = useHallFacts();
  return (
    <Section title={t('facts')}>
      <RuledTable<Fact>
        label={t('facts')}
        rows={factsOf(content)}
        rowKey={({ label }) => label}
        empty={null}
        columns={[
          { key: 'fact', title: t('fact'), isRowHeader: true, cell: ({ label }) => label },
          { key: 'says', title: t('says'), cell: ({ text }) => text },
        ]}
      />
    </Section>
  );
}
