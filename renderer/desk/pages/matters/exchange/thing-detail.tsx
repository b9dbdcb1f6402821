import { useTranslation } from 'react-i18next';
import type { PackageThing } from '../../../../../shared/contract/desk/page.ts';
import { useWords } from '../../../i18n/index.ts';
import { EmptySentence, Section } from '../../../kit/index.ts';
import { useHallFacts } from '../../hall/use-hall-facts.ts';
import { DifferenceTable, MatterDifferences } from '../difference-table.tsx';
import { ProblemList } from '../draft/problem-list.tsx';
import styles from './exchange.module.css';

/** What one thing of a file would change here, place by place. */
export function ThingDetail({ thing }: { readonly thing: PackageThing }) {
  const { say } = useWords();
  return (
    <div className={styles['detail']}>
      <Section title={say(thing.kind === 'matter' ? thing.after.matter.name : thing.after.name)}>
        {thing.problems.length > 0 && <ProblemList problems={thing.problems} isLinked={false} />}
        <Differences thing={thing} />
      </Section>
    </div>
  );
}

function Differences({ thing }: { readonly thing: PackageThing }) {
  const { t } = useTranslation('packages');
  const factsOf = useHallFacts();
  if (thing.before === null) return <EmptySentence>{t('allNew')}</EmptySentence>;
  if (thing.kind === 'matter') return <MatterDifferences before={thing.before} after={thing.after} />;
  const before = factsOf(thing.before);
  return (
    <DifferenceTable
      rows={factsOf(thing.after)
        .map(({ label, text }, at) => ({ where: label, before: before[at]?.text ?? '', after: text }))
        .filter((row) => row.before !== row.after)}
    />
  );
}
