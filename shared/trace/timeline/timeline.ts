import type { FormDefinition } from '../../form/index.ts';
import { mayClaim, type Peers } from '../metrics/index.ts';
import { orderOf, type StepId, type Visit, type Walk } from '../walk/index.ts';

/**
 * A walk as a staircase: steps of the journey under each other, time to the right. Going on is a step down, going back a step up.
 * Times in milliseconds since the walk began; `seq` is the entry that shows it.
 */
export interface Timeline {
  readonly lengthMs: number;
  /** Steps that were visited, in the order of the journey. */
  readonly rows: readonly StepId[];
  readonly bars: readonly TimelineBar[];
  readonly joins: readonly TimelineJoin[];
  readonly marks: readonly TimelineMark[];
  readonly medians: readonly TimelineMedian[];
}

export interface TimelineBar {
  readonly row: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly seq: number;
}
/** From the end of one stay to the beginning of the next. */
export interface TimelineJoin {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly isBack: boolean;
}

export const markKinds = ['error', 'help', 'back', 'print', 'wait', 'idle', 'rage'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface TimelineMark {
  readonly kind: MarkKind;
  readonly row: number;
  readonly atMs: number;
  /** Waits and idle warnings last. */
  readonly fromMs: number;
  readonly seq: number;
}
/** Where the stay on a step would have ended if it had taken as long as others needed. */
export interface TimelineMedian {
  readonly row: number;
  readonly atMs: number;
  readonly medianMs: number;
  readonly n: number;
  /** With fewer walks it is shown, and nothing is claimed from it. */
  readonly mayClaim: boolean;
}

/** Waits that a person hardly notices are not drawn. */
const shortestWaitMs = 1000;

export function timelineOf(walk: Walk, form: FormDefinition | null, others: Peers | null = null): Timeline {
  const { visits } = walk;
  const order = rowOrder(visits, form);
  const rows = order.filter((step) => visits.some((visit) => visit.step === step));
  const rowOf = ({ step }: Visit): number => rows.indexOf(step);
  const bars = visits.map((visit) => ({
    row: rowOf(visit),
    fromMs: visit.startUs / 1000,
    toMs: visit.endUs / 1000,
    seq: visit.seq,
  }));
  const joins = visits.slice(1).map((visit, at): TimelineJoin => {
    const before = visits[at]!;
    const [fromRow, toRow] = [rowOf(before), rowOf(visit)];
    const [fromMs, toMs] = [before.endUs / 1000, visit.startUs / 1000];
    return { fromRow, toRow, fromMs, toMs, isBack: toRow < fromRow };
  });
  return {
    lengthMs: walk.lengthUs / 1000,
    rows,
    bars,
    joins,
    marks: marksOf(walk, rows).toSorted((a, b) => a.atMs - b.atMs || a.seq - b.seq),
    medians: others === null ? [] : mediansOf(rows, visits, others),
  };
}

/** The code is entered at the ticket keypad; that stands above everything, so that going on from there is a step down. */
function rowOrder(visits: readonly Visit[], form: FormDefinition | null): readonly StepId[] {
  const order = orderOf(
    (form?.pages ?? []).map(({ id }) => id),
    visits.map(({ step }) => step),
  );
  const first = visits[0]?.step;
  return first === 'ticket' ? [first, ...order.filter((step) => step !== first)] : order;
}

function marksOf(walk: Walk, rows: readonly StepId[]): readonly TimelineMark[] {
  const rowAt = (atUs: number): number => {
    const visit = walk.visits.findLast(({ startUs }) => startUs <= atUs) ?? walk.visits[0];
    return visit === undefined ? 0 : rows.indexOf(visit.step);
  };
  const mark = (kind: MarkKind, { atUs, seq }: { atUs: number; seq: number }, lastsMs = 0): TimelineMark => ({
    kind,
    row: rowAt(atUs - lastsMs * 1000),
    atMs: atUs / 1000,
    fromMs: Math.max(0, atUs / 1000 - lastsMs),
    seq,
  });
  const timed = <E extends { readonly entry: { readonly seq: number }; readonly atUs: number }>({
    entry,
    atUs,
  }: E) => ({
    atUs,
    seq: entry.seq,
  });
  const backs = walk.visits.flatMap((visit, at) => {
    const before = walk.visits[at - 1];
    const isBack = before !== undefined && rows.indexOf(visit.step) < rows.indexOf(before.step);
    return isBack ? [mark('back', { atUs: visit.startUs, seq: visit.seq })] : [];
  });
  return [
    ...walk.of('validation.shown').map((each) => mark('error', timed(each))),
    ...walk.of('help.open').map((each) => mark('help', timed(each))),
    ...backs,
    ...walk
      .of('session.job')
      .filter(({ entry }) => entry.state === 'printed')
      .map((each) => mark('print', timed(each))),
    ...walk
      .of('wait')
      .filter(({ entry }) => entry.waitedMs >= shortestWaitMs)
      .map((each) => mark('wait', timed(each), each.entry.waitedMs)),
    ...walk.of('idle.warning').map((each) => mark('idle', timed(each), each.entry.shownMs)),
    ...walk.of('rage').map((each) => mark('rage', timed(each))),
  ];
}

function mediansOf(
  rows: readonly StepId[],
  visits: readonly Visit[],
  others: Peers,
): readonly TimelineMedian[] {
  return rows.flatMap((step, row) => {
    const usual = others.steps.get(step);
    const first = visits.find((visit) => visit.step === step);
    if (usual === undefined || first === undefined) return [];
    const atMs = first.startUs / 1000 + usual.median;
    return [{ row, atMs, medianMs: usual.median, n: usual.n, mayClaim: mayClaim(usual) }];
  });
}
