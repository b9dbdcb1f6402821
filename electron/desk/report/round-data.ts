import { walkOutcome, type RoundData, type RoundWalk } from '../../../shared/evaluation/index.ts';
import type { WalkRow } from '../../store/index.ts';
import type { EvaluationContext } from '../context.ts';
import type { FindingReader } from '../findings/finding-reader.ts';
import type { RoundProgress } from '../rounds/rounds.ts';

/** Reads from tables and log what the report of a round is made from. */
export function readRoundData(
  context: EvaluationContext,
  reader: FindingReader,
  round: RoundProgress,
): RoundData {
  const { walks, findings } = context.tables;
  const ofRound = walks.where({ round: round.round });
  return {
    round,
    walks: ofRound.map((walk) => roundWalk(context, walk)),
    findings: ofRound
      .flatMap(({ sid }) => findings.where({ walk: sid }))
      .sort((a, b) => a.addedSeq - b.addedSeq)
      .map(reader.view),
  };
}

function roundWalk({ tables, entry, matter }: EvaluationContext, walk: WalkRow): RoundWalk {
  const parts = tables.evaluationParts.where({ walk: walk.sid });
  const of = (kind: string) => parts.filter(({ part }) => part.startsWith(kind));
  return {
    walk: walk.sid,
    director: walk.director,
    matter: walk.matter,
    department: walk.matter === null ? null : (matter(walk.matter)?.department ?? null),
    isOffAssignment: walk.isOffAssignment,
    outcome: walkOutcome(walk),
    isSigned: of('signed').length > 0,
    judgements: of('judgement.').map(({ seq }) => {
      const { judgement, score } = entry(seq, 'judgement.saved');
      return { judgement, score };
    }),
    answers: of('answer.').map(({ seq }) => {
      const { question, agreement } = entry(seq, 'answer.saved');
      return { question, agreement };
    }),
  };
}
