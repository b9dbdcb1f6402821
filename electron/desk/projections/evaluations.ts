import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { ProjectedTables } from '../../store/index.ts';
import type { DeskProjection } from './projection.ts';

/** Which entry says last what was answered, judged, noted of a stage, and whether it was signed. */
export function projectEvaluations({ evaluationParts }: ProjectedTables): DeskProjection {
  return {
    name: 'evaluations',
    clear: evaluationParts.clear,
    apply: (entry) => {
      const part = partOf(entry);
      if (part === null) return;
      const times = (evaluationParts.get(part)?.times ?? 0) + 1;
      evaluationParts.put({ ...part, seq: entry.seq, times });
    },
  };
}

export function partOf(entry: TraceEntry): { readonly walk: string; readonly part: string } | null {
  switch (entry.type) {
    case 'stage.saved':
      return { walk: entry.walk, part: `stage.${entry.stage}` };
    case 'answer.saved':
      return { walk: entry.walk, part: `answer.${entry.question}` };
    case 'judgement.saved':
      return { walk: entry.walk, part: `judgement.${entry.judgement}` };
    case 'evaluation.signed':
      return { walk: entry.walk, part: 'signed' };
    default:
      return null;
  }
}
