import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallView, OwnRounds } from '../../../../shared/contract/desk/page.ts';
import { compare, compareParts, type Comparable } from '../../../../shared/evaluation/index.ts';
import { addressOf, useAnswer, useDesk } from '../../app/index.ts';
import { Answered } from '../../evaluation/index.ts';
import { ButtonLink, EmptySentence, PageHeader } from '../../kit/index.ts';
import { CompareSide, type ChosenSide } from './compare-side.tsx';
import { ownSource, type Side } from './compare-sides.ts';
import { ComparedParts } from './compared-parts.tsx';
import { ComparedTables } from './compared-tables.tsx';
import styles from './rounds.module.css';

type Rounds = readonly Pick<OwnRounds['rounds'][number], 'round' | 'number' | 'name'>[];

/** Two rounds, departments, matters or halls side by side. */
export function ComparePage() {
  const { t } = useTranslation('rounds');
  const { person } = useDesk();
  const readsAll = person.roles.includes('administrator') || person.roles.includes('auditor');
  return (
    <>
      <PageHeader
        trail={[{ label: t('list.title'), href: addressOf('rounds') }]}
        title={t('compare.title')}
        actions={<ButtonLink href={addressOf('rounds', 'halls')}>{t('halls.title')}</ButtonLink>}
      />
      {readsAll ? <OfAll /> : <OfDirector />}
    </>
  );
}

function OfAll() {
  const answer = useAnswer('rounds', 'rounds.list', {});
  return <Answered answer={answer}>{({ rounds }) => <WithHalls rounds={rounds} />}</Answered>;
}

function OfDirector() {
  const answer = useAnswer('rounds', 'rounds.mine', {});
  return <Answered answer={answer}>{({ rounds }) => <WithHalls rounds={rounds} />}</Answered>;
}

function WithHalls({ rounds }: { readonly rounds: Rounds }) {
  const { t } = useTranslation('rounds');
  const answer = useAnswer('halls', 'halls.list', {});
  if (rounds.length === 0) return <EmptySentence>{t('compare.empty')}</EmptySentence>;
  return <Answered answer={answer}>{({ halls }) => <Comparing rounds={rounds} halls={halls} />}</Answered>;
}

interface Loaded {
  readonly side: Side;
  readonly part: Comparable;
}

function Comparing({ rounds, halls }: { readonly rounds: Rounds; readonly halls: readonly HallView[] }) {
  const { t } = useTranslation('rounds');
  const newest = rounds.at(-1)!;
  const before = rounds.at(-2) ?? newest;
  const [left, setLeft] = useState<ChosenSide>({ source: ownSource(before.round), part: '' });
  const [right, setRight] = useState<ChosenSide>({ source: ownSource(newest.round), part: '' });
  const [shownLeft, showLeft] = useState<Loaded | null>(null);
  const [shownRight, showRight] = useState<Loaded | null>(null);
  const common = { rounds, halls };
  const isWhole = left.part === '' && right.part === '';
  return (
    <>
      <div className={styles['sides']}>
        <CompareSide
          {...common}
          label={t('compare.before')}
          name="before"
          chosen={left}
          onChoose={setLeft}
          onLoad={showLeft}
        />
        <CompareSide
          {...common}
          label={t('compare.after')}
          name="after"
          chosen={right}
          onChoose={setRight}
          onLoad={showRight}
        />
      </div>
      {shownLeft !== null && shownRight !== null && (
        <>
          <ComparedTables comparison={compare(shownLeft.part, shownRight.part)} />
          {isWhole && (
            <>
              <ComparedParts
                title={t('compare.matters')}
                names={shownRight.side.matters}
                parts={compareParts(shownLeft.side.matters, shownRight.side.matters)}
              />
              <ComparedParts
                title={t('compare.departments')}
                names={shownRight.side.departments}
                parts={compareParts(shownLeft.side.departments, shownRight.side.departments)}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
