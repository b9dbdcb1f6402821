import type { FieldProblem, FormStep } from '../../../shared/form/index.ts';
import type { Outbox } from './outbox.ts';

export interface ProblemNotes {
  /** These are shown on the page now. */
  readonly shown: (step: FormStep, problems: readonly FieldProblem[]) => void;
  /** The page was checked: what is not among these any more is right. */
  readonly checked: (step: FormStep, still: readonly FieldProblem[]) => void;
  readonly forget: () => void;
}

interface Open {
  readonly step: string;
  readonly field: string;
  readonly item: number | null;
  readonly rule: FieldProblem['reason'];
  readonly sinceMs: number;
}

/** Follows what was found wrong until it is right. Leaving a page makes nothing right. */
export function createProblemNotes(outbox: Pick<Outbox, 'put'>, nowMs: () => number): ProblemNotes {
  const open = new Map<string, Open>();
  const times = new Map<string, number>();
  return {
    shown: (step, problems) => {
      for (const problem of problems) {
        const { field, reason: rule } = problem;
        const item = step.kind === 'item' ? step.item : null;
        const place = placeOf(step, problem);
        const before = open.get(place);
        const sinceMs = before?.rule === rule ? before.sinceMs : nowMs();
        open.set(place, { step: stepOf(step), field, item, rule, sinceMs });
        const count = (times.get(`${place} ${rule}`) ?? 0) + 1;
        times.set(`${place} ${rule}`, count);
        outbox.put({ type: 'validation.shown', field, item, rule, times: count });
      }
    },
    checked: (step, still) => {
      const wrong = new Set(still.map((problem) => placeOf(step, problem)));
      for (const [place, { step: shownOn, field, item, rule, sinceMs }] of open) {
        if (shownOn !== stepOf(step) || wrong.has(place)) continue;
        open.delete(place);
        const shownMs = Math.round(nowMs() - sinceMs);
        outbox.put({ type: 'validation.cleared', field, item, rule, shownMs });
      }
    },
    forget: () => {
      open.clear();
      times.clear();
    },
  };
}

const stepOf = (step: FormStep): string =>
  `${step.kind} ${step.page} ${step.kind === 'item' ? step.item : ''}`;

/** On the list of a repeated page a problem is about one of its items, by number. */
const placeOf = (step: FormStep, { field, values }: FieldProblem): string =>
  `${step.kind} ${field} ${step.kind === 'item' ? step.item : (values?.['item'] ?? '')}`;
