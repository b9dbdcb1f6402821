import {
  replayOf,
  type Replay,
  type ReplayCatalogue,
  type ReplayState,
} from '../../shared/trace/replay/index.ts';
import type { TraceEntry } from '../../shared/trace/vocabulary.ts';
import { readWalk, type Walk } from '../../shared/trace/walk/index.ts';
import type { Kiosk } from '../bridge/kiosk.ts';
import { replayKiosk } from './kiosk-double.ts';
import type { WalkedForm } from './placeholder.ts';

/** A walk made ready to be shown. */
export interface Walked {
  readonly walk: Walk;
  readonly replay: Replay;
  readonly catalogue: ReplayCatalogue;
  readonly kiosk: Kiosk;
  readonly form: WalkedForm;
  /** The field in hand after so many steps; right after a page came up, the one it is about to take. */
  readonly handAt: (count: number) => ReplayState['inHand'];
  /** Code of the matter that is opened next after so many steps. */
  readonly nextMatter: (count: number) => string | null;
}

export function walkedOf(entries: readonly TraceEntry[], catalogue: ReplayCatalogue): Walked | null {
  const walk = readWalk(entries);
  if (walk === null) return null;
  const replay = replayOf(walk);
  return {
    walk,
    replay,
    catalogue,
    kiosk: replayKiosk(catalogue),
    form: {
      pages: new Set(walk.visits.flatMap(({ page }) => page ?? [])),
      fields: new Set(walk.of('field.focus').map(({ entry }) => entry.field)),
    },
    handAt: (count) => {
      const { inHand } = replay.stateAfter(count);
      if (inHand !== null) return inHand;
      for (const { act } of replay.steps.slice(count)) {
        if (act.type !== 'entry') continue;
        if (act.entry.type === 'field.focus') return { field: act.entry.field, item: act.entry.item };
        if (act.entry.type === 'screen.enter' || act.entry.type === 'screen.leave') return null;
      }
      return null;
    },
    nextMatter: (count) => {
      for (const { act } of replay.steps.slice(count)) {
        if (act.type === 'entry' && act.entry.type === 'session.matter') return act.entry.matter;
      }
      return null;
    },
  };
}
