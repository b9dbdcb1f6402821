import type { FieldKind } from '../../../shared/form/index.ts';
import { lengthBucketOf } from '../../../shared/trace/values.ts';
import type { EntryWitness } from '../../input/index.ts';
import type { Outbox } from './outbox.ts';

/** A field that the citizen has in hand. */
export interface HandledField {
  readonly field: string;
  readonly kind: FieldKind;
  readonly item: number | null;
  readonly wasFilled: boolean;
  /** Characters that stand in it now. */
  readonly length: () => number;
}

export interface FieldNotes {
  readonly take: (field: HandledField) => void;
  /** Puts down this field, or whichever is in hand. */
  readonly putDown: (field?: HandledField) => void;
  readonly witness: EntryWitness;
  /** Another person's fields were never in anybody's hand. */
  readonly forget: () => void;
}

/** What was done to the field, counted; never in which order. */
interface Handling {
  keystrokes: number;
  deletions: number;
  picks: number;
  choices: number;
  reads: number;
  firstMs: number | null;
  lastMs: number;
  longestPauseMs: number;
}

interface Hand {
  readonly held: HandledField;
  readonly sinceMs: number;
  handling: Handling;
  /** As it was before a run of quick keys, which may be a scanner's. */
  beforeRun: Handling;
}

const counted = { key: 'keystrokes', deletion: 'deletions', pick: 'picks', choice: 'choices' } as const;

/** From a key only its number reaches a note, and of its time only the longest pause of the field. */
export function createFieldNotes(outbox: Pick<Outbox, 'put'>, nowMs: () => number): FieldNotes {
  const visits = new Map<string, number>();
  let hand: Hand | null = null;

  const handled = ({ handling }: Hand, what: keyof typeof counted | 'read'): void => {
    const now = nowMs();
    handling[what === 'read' ? 'reads' : counted[what]] += 1;
    if (handling.firstMs === null) handling.firstMs = now;
    else handling.longestPauseMs = Math.max(handling.longestPauseMs, now - handling.lastMs);
    handling.lastMs = now;
  };

  return {
    take: (held) => {
      const { field, kind, item, wasFilled } = held;
      const key = `${field} ${item}`;
      const before = visits.get(key) ?? 0;
      visits.set(key, before + 1);
      hand = { held, sinceMs: nowMs(), handling: untouched(), beforeRun: untouched() };
      outbox.put({ type: 'field.focus', field, kind, item, visits: before, wasFilled });
    },
    putDown: (field) => {
      if (hand === null || (field !== undefined && field !== hand.held)) return;
      const { held, sinceMs } = hand;
      const { firstMs, longestPauseMs, lastMs: _, ...counts } = hand.handling;
      outbox.put({
        type: 'field.blur',
        field: held.field,
        kind: held.kind,
        item: held.item,
        inHandMs: Math.round(nowMs() - sinceMs),
        ...counts,
        firstKeyMs: firstMs === null ? null : Math.round(firstMs - sinceMs),
        longestPauseMs: Math.round(longestPauseMs),
        length: lengthBucketOf(held.length()),
      });
      hand = null;
    },
    witness: {
      did: (what) => {
        if (hand !== null) handled(hand, what);
      },
      runBegins: () => {
        if (hand !== null) hand.beforeRun = { ...hand.handling };
      },
      wasRead: () => {
        if (hand === null) return;
        hand.handling = { ...hand.beforeRun };
        handled(hand, 'read');
      },
    },
    forget: () => {
      visits.clear();
      hand = null;
    },
  };
}

const untouched = (): Handling => ({
  keystrokes: 0,
  deletions: 0,
  picks: 0,
  choices: 0,
  reads: 0,
  firstMs: null,
  lastMs: 0,
  longestPauseMs: 0,
});
