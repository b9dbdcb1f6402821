import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../../../shared/evaluation/index.ts';
import { timelineOf, type StageTime } from '../../../../shared/trace/timeline/index.ts';
import { stages } from '../../../../shared/trace/values.ts';
import { addressOf, goTo, useDesk } from '../../app/index.ts';
import { ButtonLink, EmptySentence } from '../../kit/index.ts';
import { TimelineStrip } from '../../timeline/index.ts';
import { ExportMenu } from './export-menu.tsx';
import { FindingsPart } from './findings-part.tsx';
import { GapTable } from './gap-table.tsx';
import { MetricsTable } from './metrics-table.tsx';
import { OutcomeRow } from './outcome-row.tsx';
import { ProofPart } from './proof-part.tsx';
import { SlowTable } from './slow-table.tsx';
import { useWalk, type SeenWalk } from './use-walk.ts';
import { WalkFrame } from './walk-frame.tsx';
import styles from './walk-overview.module.css';

/** One walk at a glance: what came of it, where the time went, what did not agree, what was found, and its proof. */
export function WalkOverview({ walk }: { readonly walk: string }) {
  const { t } = useTranslation('walks');
  const { person } = useDesk();
  const answer = useWalk(walk);
  useOpened(walk, 'walk');
  return (
    <WalkFrame
      walk={walk}
      answer={answer}
      actions={({ page: { evaluation } }) => (
        <>
          <ButtonLink href={addressOf('walks', walk, 'replay')}>{t('walk.replay')}</ButtonLink>
          <ExportMenu walk={walk} />
          <ButtonLink href={addressOf('walks', walk, 'evaluate')} isPrimary>
            {evaluation.walk.director === person.id && evaluation.signedMs === null
              ? t('walk.evaluate')
              : t('walk.see')}
          </ButtonLink>
        </>
      )}
    >
      {(seen) => <Parts seen={seen} walk={walk} />}
    </WalkFrame>
  );
}

function Parts({ seen, walk }: { readonly seen: SeenWalk; readonly walk: string }) {
  const { t } = useTranslation('walks');
  const { page, metrics, others } = seen;
  const seek = (seq: number): void => goTo('walks', walk, 'replay', String(seq));
  if (seen.walk === null || metrics === null) return <EmptySentence>{t('walk.unfinished')}</EmptySentence>;
  return (
    <>
      <OutcomeRow page={page} metrics={metrics} others={others} />
      <TimelineStrip
        timeline={timelineOf(seen.walk, page.form, others)}
        form={page.form}
        stages={stageTimes(seen, t)}
        onSeek={seek}
      />
      <div className={styles['pair']}>
        <SlowTable metrics={metrics} others={others} form={page.form} walk={walk} />
        <GapTable evaluation={page.evaluation} />
      </div>
      <div className={styles['found']}>
        <FindingsPart page={page} walk={walk} />
        <ProofPart proof={page.proof} walk={walk} />
      </div>
      <MetricsTable metrics={metrics} others={others} />
    </>
  );
}

/** The kiosk's own time from the trace, the others as the director wrote them down. */
function stageTimes(
  { page: { evaluation } }: SeenWalk,
  t: ReturnType<typeof useTranslation<'walks'>>['t'],
): readonly StageTime[] {
  const times = stages.flatMap((stage): StageTime[] => {
    const ms = lengthOf(evaluation.stages[stage]) ?? (stage === 'kiosk' ? evaluation.walk.kioskMs : null);
    return ms === null || ms <= 0 ? [] : [{ stage, ms, label: t(`stage.${stage}`) }];
  });
  return times.length > 1 ? times : [];
}

const lengthOf = (saved: StageView | null): number | null =>
  saved === null || saved.fromMs === null || saved.toMs === null ? null : saved.toMs - saved.fromMs;

/** That somebody looked stands in the log, once for each time the page is opened. */
export function useOpened(walk: string, what: 'walk' | 'replay'): void {
  const { desk } = useDesk();
  useEffect(() => {
    desk.call('walks.opened', { walk, what }).catch(() => undefined);
  }, [desk, walk, what]);
}
