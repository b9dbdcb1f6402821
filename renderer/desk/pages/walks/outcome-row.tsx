import { useTranslation } from 'react-i18next';
import type { WalkPage } from '../../../../shared/contract/desk/page.ts';
import type { Peers, TotalId, WalkMetrics } from '../../../../shared/trace/metrics/index.ts';
import { clockTime } from '../../../../shared/trace/timeline/index.ts';
import { judgements } from '../../../../shared/trace/values.ts';
import { Definition, FigureCell, FigureRow } from '../../kit/index.ts';
import styles from './walk-overview.module.css';

interface OutcomeRowProps {
  readonly page: WalkPage;
  readonly metrics: WalkMetrics;
  readonly others: Peers;
}

/** What came of the walk, in the figures that say most. */
export function OutcomeRow({ page: { evaluation }, metrics, others }: OutcomeRowProps) {
  const { t } = useTranslation('walks');
  const { t: metric } = useTranslation('metrics');
  const { outcome, totals } = metrics;
  const name = (id: TotalId | 'outcome') => (
    <Definition meaning={metric(`definition.${id}`)}>{metric(`name.${id}`)}</Definition>
  );
  const against = (id: TotalId, said: (value: number) => string) => {
    const usual = others.totals[id];
    return usual === undefined ? undefined : t('walk.median', { value: said(usual.median) });
  };
  const result = outcome.result === 'completed' && outcome.withHelp ? 'completed-with-help' : outcome.result;
  const whole = wholeMs(evaluation);
  const counts = ['errors', 'helps', 'backtracks'] as const;
  return (
    <FigureRow>
      <FigureCell label={name('outcome')} figure={t(`outcome.${result}`)} />
      {whole !== null && (
        <FigureCell label={t('walk.whole')} figure={clockTime(whole)} note={t('walk.minutes')} />
      )}
      <FigureCell
        label={name('timeOnTask')}
        figure={totals.timeOnTask === null ? '–' : clockTime(totals.timeOnTask)}
        note={against('timeOnTask', clockTime)}
      />
      {counts.map((id) => (
        <FigureCell key={id} label={name(id)} figure={totals[id] ?? 0} note={against(id, String)} />
      ))}
      <FigureCell label={t('walk.printed')} figure={t('walk.sheets', { count: totals.sheets ?? 0 })} />
      <FigureCell
        label={<Four of={judgements.map((judgement) => t(`judgementShort.${judgement}`))} />}
        figure={<Four of={judgements.map((judgement) => evaluation.judgements[judgement]?.score ?? '–')} />}
      />
    </FigureRow>
  );
}

/** The four ratings under each other's names. */
function Four({ of }: { readonly of: readonly (string | number)[] }) {
  return (
    <span className={styles['four']}>
      {of.map((each, at) => (
        <span key={at}>{each}</span>
      ))}
    </span>
  );
}

/** From the first stage to the last, where their times were written down. */
function wholeMs({ stages, walk }: WalkPage['evaluation']): number | null {
  const saved = Object.values(stages).flatMap((stage) =>
    stage === null || stage.stage === 'kiosk' || stage.fromMs === null || stage.toMs === null
      ? []
      : [{ from: stage.fromMs, to: stage.toMs }],
  );
  if (saved.length === 0) return null;
  const from = Math.min(walk.armedMs, ...saved.map((stage) => stage.from));
  const to = Math.max(walk.closedMs ?? walk.armedMs, ...saved.map((stage) => stage.to));
  return to - from;
}
