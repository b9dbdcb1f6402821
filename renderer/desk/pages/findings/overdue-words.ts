import { useTranslation } from 'react-i18next';
import type { MeasureView, Overdue } from '../../../../shared/evaluation/index.ts';

/** Measures that count now: neither withdrawn nor of an attempt before the problem was opened again. */
export const isCounting = ({ isWithdrawn, isOfEarlierCycle }: MeasureView): boolean =>
  !isWithdrawn && !isOfEarlierCycle;

/** The worst that is still overdue; null when nothing is. */
export function worstOverdue(measures: readonly MeasureView[]): Overdue | null {
  const still = measures
    .filter(isCounting)
    .flatMap(({ overdue }) => (overdue?.isStill === true ? [overdue] : []));
  return still.sort((a, b) => b.days - a.days)[0] ?? null;
}

/** The first deadline that is still to be kept; null when there is none. */
export function nextDue(measures: readonly MeasureView[]): string | null {
  const open = measures.filter(isCounting).filter(({ done }) => done === null);
  return open.flatMap(({ due }) => due ?? []).sort()[0] ?? null;
}

/** By how much a deadline was passed, in words: colour alone tells nobody. */
export function useOverdueWords(): (overdue: Overdue) => string {
  const { t } = useTranslation('rounds');
  return ({ days, workingDays, isStill }) =>
    isStill
      ? t('overdue.still', { count: days, workingDays })
      : t('overdue.late', { count: days, workingDays });
}
