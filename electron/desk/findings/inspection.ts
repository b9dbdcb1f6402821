import type { DeskRefusal } from '../../../shared/evaluation/index.ts';
import type { FindingRow, WalkRow } from '../../store/index.ts';
import { firstOf, type EvaluationContext } from '../context.ts';

/**
 * Why somebody's walk cannot serve to look at a problem again; null when it can. It is another director's walk of the
 * same matter, in a later round, after everything that was to be done about it.
 */
export function inspectionRefusal(
  { tables }: EvaluationContext,
  finding: FindingRow,
  by: string,
  sid: string,
): DeskRefusal | null {
  const walk = tables.walks.get({ sid });
  const first = tables.walks.get({ sid: finding.walk });
  const isDone = finding.state === 'done';
  const measures = tables.measures.where({
    finding: finding.finding,
    cycle: finding.cycle,
    withdrawnSeq: null,
  });
  const lastDone = Math.max(0, ...measures.map(({ doneSeq }) => doneSeq ?? 0));
  return firstOf(
    finding.foundBy === by && 'found-it-oneself',
    finding.state === 'closed' && 'finding-closed',
    finding.state === 'withdrawn' && 'finding-withdrawn',
    finding.state === 're-inspected' && 'finding-reinspected',
    !isDone && 'finding-not-done',
    (walk === null || walk.director !== by) && 'unknown-walk',
    walk?.closedWhy === null && 'walk-still-open',
    walk?.matter !== first?.matter && 'other-matter-walked',
    walk !== null && !isLaterRound(tables, walk, first, finding) && 'not-a-later-round',
    walk !== null && walk.firstSeq < lastDone && 'walked-before-done',
  );
}

/** A problem of a walk outside any round is looked at again in a round that was opened after it was found. */
function isLaterRound(
  { rounds }: EvaluationContext['tables'],
  walk: WalkRow,
  first: WalkRow | null,
  finding: FindingRow,
): boolean {
  const round = walk.round === null ? null : rounds.get({ round: walk.round });
  if (round === null) return false;
  const firstRound = first?.round ? rounds.get({ round: first.round }) : null;
  return firstRound === null ? round.openedSeq > finding.addedSeq : round.number > firstRound.number;
}
