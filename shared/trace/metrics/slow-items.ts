import { keyOf } from './fields.ts';
import type { WalkMetrics } from './measure-walk.ts';
import type { Distribution, Peers } from './peers.ts';

/** A row of the table of what took longest. */
export interface SlowItem {
  readonly of: 'field' | 'step';
  /** Field id, or step id. */
  readonly id: string;
  readonly item: number | null;
  /** Kind of the field; null for a step, which is read. */
  readonly kind: WalkMetrics['fields'][number]['kind'] | null;
  readonly timeMs: number;
  readonly median: Distribution | null;
  /** By the keystroke-level model; null for a step: reading is not in it. */
  readonly predictedMs: number | null;
  /** Time over the median of the others, without others over the prediction; null when there is neither. */
  readonly times: number | null;
  readonly corrections: number;
  readonly errors: number;
  readonly seq: number;
}

/** What takes less is nobody's trouble, however many times the usual it is. */
const leastMs = 2000;

/** Screens on which a person reads or decides. */
const readSteps: readonly string[] = ['home', 'list', 'search', 'matter', 'check', 'next'];

/** Fields, and screens that are read, the farthest above the usual first. */
export function slowest(walk: WalkMetrics, others: Peers, most = 5): readonly SlowItem[] {
  const fields = walk.fields.map((field): SlowItem => {
    const median = others.fields.get(field.field)?.time ?? null;
    const problems = walk.problems.filter(
      (each) => keyOf(each.field, each.item) === keyOf(field.field, field.item),
    );
    return {
      of: 'field',
      id: field.field,
      item: field.item,
      kind: field.kind,
      timeMs: field.timeMs,
      median,
      predictedMs: field.predictedMs,
      times: ratio(field.timeMs, median?.median ?? field.predictedMs),
      corrections: field.corrections,
      errors: problems.reduce((total, { shown }) => total + shown, 0),
      seq: field.seq,
    };
  });
  const steps = walk.steps
    .filter(({ step }) => readSteps.includes(step))
    .map((each): SlowItem => {
      const median = others.steps.get(each.step) ?? null;
      return {
        of: 'step',
        id: each.step,
        item: null,
        kind: null,
        timeMs: each.timeMs,
        median,
        predictedMs: null,
        times: median === null ? null : ratio(each.timeMs, median.median),
        corrections: 0,
        errors: 0,
        seq: each.seq,
      };
    });
  return [...fields, ...steps]
    .filter(({ times, timeMs }) => times !== null && timeMs >= leastMs)
    .sort((a, b) => b.times! - a.times! || b.timeMs - a.timeMs)
    .slice(0, most);
}

const ratio = (value: number, of: number): number | null => (of > 0 ? value / of : null);
