import type { FormDefinition } from '../../form/index.ts';
import type { StepId, Walk } from '../walk/index.ts';
import type { MetricDefinition } from './definition.ts';
import type { PrintedPaper } from './printing.ts';

/**
 * Whether it was done. `completed`: every paper of the last order came out. `blocked`: the kiosk, its page or a printer was in
 * the way. `abandoned`: the person left before. Source: ISO 9241-11 effectiveness; gov.uk completion rate.
 */
export interface Outcome {
  readonly result: 'completed' | 'abandoned' | 'blocked';
  /** The help was opened before the end. */
  readonly withHelp: boolean;
  /** Why it ended where it ended; null when completed. Key of `walk.json`, `reason`. */
  readonly reason: string | null;
  /** Where the walk was at the end of the task. */
  readonly step: StepId | null;
  /** The field last in hand before it was left (field abandonment; Zuko); null when completed. */
  readonly field: { readonly field: string; readonly item: number | null; readonly seq: number } | null;
  /** The entry that says so. */
  readonly seq: number;
  /** The last paper out; without one the end of the walk. */
  readonly endUs: number;
}

export const outcomeDefinitions = [
  { id: 'outcome', unit: 'category', source: 'iso-9241-11', of: 'walk' },
  { id: 'completionRate', unit: 'share', source: 'gov-uk', of: 'group' },
  { id: 'fieldAbandoned', unit: 'category', source: 'zuko', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function outcomeOf(walk: Walk, form: FormDefinition | null, papers: readonly PrintedPaper[]): Outcome {
  const needed = neededPapers(walk, form, papers);
  const isDone = needed.length > 0 && needed.every(({ outUs }) => outUs !== null);
  const endUs = isDone ? Math.max(...needed.map(({ outUs }) => outUs!)) : walk.lengthUs;
  const withHelp = walk.of('help.open').some(({ atUs }) => atUs <= endUs);
  const step = walk.visits.findLast(({ startUs }) => startUs <= endUs)?.step ?? null;
  if (isDone) {
    const last = needed.find(({ outUs }) => outUs === endUs)!;
    return { result: 'completed', withHelp, reason: null, step, field: null, seq: last.seq, endUs };
  }
  const focus = walk.of('field.focus').at(-1)?.entry;
  const field = focus === undefined ? null : { field: focus.field, item: focus.item, seq: focus.seq };
  const seq = walk.of('session.closed')[0]?.entry.seq ?? walk.lastSeq;
  const reason = hindrance(walk, needed);
  if (reason !== null) return { result: 'blocked', withHelp, reason, step, field, seq, endUs };
  return { result: 'abandoned', withHelp, reason: closing(walk), step, field, seq, endUs };
}

/** The newest job of each document of the last order that brings the matter forward: its form, where it has one. */
function neededPapers(
  walk: Walk,
  form: FormDefinition | null,
  papers: readonly PrintedPaper[],
): readonly PrintedPaper[] {
  const order = walk
    .of('session.submit')
    .findLast(
      ({ entry }) => entry.outcome === 'taken' && (form === null || entry.documents.includes('form')),
    );
  if (order === undefined) return [];
  return order.entry.documents.flatMap((kind) => papers.findLast((paper) => paper.kind === kind) ?? []);
}

const closing = (walk: Walk): string => walk.of('session.closed')[0]?.entry.why ?? 'unclosed';

function hindrance(walk: Walk, needed: readonly PrintedPaper[]): string | null {
  const why = closing(walk);
  if (!['finished', 'ended', 'timeout'].includes(why)) return why;
  const stuck = needed.find(({ outUs }) => outUs === null);
  if (stuck !== undefined) return stuck.reason ?? stuck.state;
  const order = walk.of('session.submit').at(-1)?.entry;
  return order !== undefined && order.outcome !== 'taken' ? order.outcome : null;
}
