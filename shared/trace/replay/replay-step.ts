import type { LengthBucket } from '../values.ts';
import type { EntryOf, SessionEntry, Walk } from '../walk/index.ts';

/** Something that changes the picture: an entry, or what a later entry tells of a time before it. */
export interface ReplayStep {
  /** Milliseconds since the walk began. */
  readonly atMs: number;
  /** The entry that tells it. */
  readonly seq: number;
  readonly act:
    | { readonly type: 'entry'; readonly entry: SessionEntry }
    /** The question whether somebody is there came up; its entry was written when it was answered. */
    | { readonly type: 'idle-asked' }
    /** The first key or touch in a field; its entry was written when the field left the hand. */
    | {
        readonly type: 'filling';
        readonly field: string;
        readonly item: number | null;
        readonly length: LengthBucket;
      };
}

/** All steps of a walk in the order of time. */
export function replaySteps(walk: Walk): readonly ReplayStep[] {
  const steps = walk.moments.flatMap(({ entry, atUs }): ReplayStep[] => {
    const atMs = atUs / 1000;
    const own: ReplayStep = { atMs, seq: entry.seq, act: { type: 'entry', entry } };
    const before = (beforeMs: number, act: ReplayStep['act']): ReplayStep[] => [
      { atMs: Math.max(0, atMs - beforeMs), seq: entry.seq, act },
      own,
    ];
    if (entry.type === 'idle.warning') return before(entry.shownMs, { type: 'idle-asked' });
    if (entry.type === 'field.blur' && answerLength(entry) !== '0') {
      const { field, item } = entry;
      const length = answerLength(entry);
      return before(entry.inHandMs - (entry.firstKeyMs ?? entry.inHandMs), {
        type: 'filling',
        field,
        item,
        length,
      });
    }
    return [own];
  });
  // What is told of a time before it comes before entries of the same moment.
  const rank = ({ act }: ReplayStep): number => (act.type === 'entry' ? 1 : 0);
  return steps.toSorted((a, b) => a.atMs - b.atMs || a.seq - b.seq || rank(a) - rank(b));
}

/** An option has no length worth telling; that one was touched says that there is an answer. */
export function answerLength({ length, choices, reads }: EntryOf<'field.blur'>): LengthBucket {
  return length === '0' && choices + reads > 0 ? '1-4' : length;
}
