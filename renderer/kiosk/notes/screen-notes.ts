import type { Screen } from '../../../shared/trace/index.ts';
import type { LatencyNotes } from './latency.ts';
import type { Outbox } from './outbox.ts';

/** What is on the glass: a screen, and on the form which page and item. */
export interface Place {
  readonly screen: Screen;
  readonly page: string | null;
  readonly item: number | null;
}

/** A key belongs to a field, whose note tells of its pauses; a touch stands for itself. */
export type InputKind = 'touch' | 'key';

export interface ScreenNotes {
  readonly enter: (place: Place, via: 'forward' | 'back') => void;
  readonly leave: () => void;
  readonly input: (kind: InputKind) => void;
  readonly interacted: () => void;
  readonly tapped: () => void;
  readonly wasDead: () => void;
  readonly scrollTurned: () => void;
  /** The screen in sight; null between two and outside a session. */
  readonly current: () => Screen | null;
}

/** Four times the mental operator of the keystroke-level model (Card, Moran and Newell 1980: 1.35 s). */
const hesitationMs = 5_400;
/** A longer gap counts as idle. */
const idleMs = 30_000;

interface Visit {
  readonly place: Place;
  readonly sinceMs: number;
  firstInputMs: number | null;
  lastInputMs: number;
  lastKind: InputKind;
  idleMs: number;
  readonly counts: {
    taps: number;
    deadTaps: number;
    scrollReversals: number;
    interactions: number;
  };
}

/** One note when a screen comes and one when it goes, and between them only counting. */
export function createScreenNotes(
  outbox: Pick<Outbox, 'put' | 'hold'>,
  latency: LatencyNotes,
  nowMs: () => number,
): ScreenNotes {
  let visit: Visit | null = null;

  const pauseOf = (at: Visit): number => {
    const pauseMs = Math.max(0, nowMs() - at.lastInputMs);
    if (pauseMs > idleMs) at.idleMs += pauseMs;
    return pauseMs;
  };

  return {
    current: () => visit?.place.screen ?? null,
    enter: (place, via) => {
      const sinceMs = nowMs();
      visit = {
        place,
        sinceMs,
        firstInputMs: null,
        lastInputMs: sinceMs,
        lastKind: 'touch',
        idleMs: 0,
        counts: { taps: 0, deadTaps: 0, scrollReversals: 0, interactions: 0 },
      };
      outbox.put({ type: 'screen.enter', ...place, via });
      latency.begin();
    },
    leave: () => {
      if (visit === null) return;
      pauseOf(visit);
      const { place, sinceMs, firstInputMs, counts } = visit;
      const { note, letGo } = outbox.hold<'screen.leave'>({
        type: 'screen.leave',
        ...place,
        ...counts,
        shownMs: Math.round(nowMs() - sinceMs),
        firstInputMs: firstInputMs === null ? null : Math.round(firstInputMs),
        idleMs: Math.round(visit.idleMs),
        slowestMs: 0,
        over200: 0,
        over500: 0,
      });
      latency.end(note);
      letGo();
      visit = null;
    },
    input: (kind) => {
      if (visit === null) return;
      const pauseMs = pauseOf(visit);
      if (pauseMs >= hesitationMs && !(kind === 'key' && visit.lastKind === 'key'))
        outbox.put({ type: 'hesitation', screen: visit.place.screen, pauseMs: Math.round(pauseMs) });
      visit.firstInputMs ??= pauseMs;
      visit.lastInputMs = nowMs();
      visit.lastKind = kind;
    },
    interacted: () => {
      if (visit !== null) visit.counts.interactions += 1;
    },
    tapped: () => {
      if (visit !== null) visit.counts.taps += 1;
    },
    wasDead: () => {
      if (visit !== null) visit.counts.deadTaps += 1;
    },
    scrollTurned: () => {
      if (visit !== null) visit.counts.scrollReversals += 1;
    },
  };
}
