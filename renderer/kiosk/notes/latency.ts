/** How long the browser says it took from a touch or key to the picture that shows what it did. */
export interface Timing {
  readonly startTime: number;
  readonly duration: number;
  readonly interactionId: number;
}

/** What a screen's note says of it. */
export interface Latencies {
  slowestMs: number;
  over200: number;
  over500: number;
}

export interface LatencyNotes {
  readonly timed: (timings: readonly Timing[]) => void;
  /** A screen has come up. */
  readonly begin: () => void;
  /** It went; timings of its last touch still come, so its note is completed by `settle`. */
  readonly end: (note: Latencies) => void;
  readonly settle: () => void;
}

interface Stay {
  readonly longest: Map<number, number>;
  untilMs: number;
  note: Latencies | null;
}

/** Limits of Interaction to Next Paint: good up to the first, poor beyond the second. */
const goodMs = 200;
const poorMs = 500;

export function createLatencyNotes(nowMs: () => number): LatencyNotes {
  let stays: Stay[] = [];
  return {
    timed: (timings) => {
      for (const { startTime, duration, interactionId } of timings) {
        // One touch is several events; events of no touch have no number.
        if (interactionId === 0) continue;
        const stay = stays.find(({ untilMs }) => startTime <= untilMs);
        stay?.longest.set(interactionId, Math.max(duration, stay.longest.get(interactionId) ?? 0));
      }
    },
    begin: () => {
      stays.push({ longest: new Map(), untilMs: Infinity, note: null });
    },
    end: (note) => {
      const stay = stays.find(({ note: known }) => known === null);
      if (stay === undefined) return;
      stay.untilMs = nowMs();
      stay.note = note;
    },
    settle: () => {
      for (const { longest, note } of stays) {
        if (note === null) continue;
        const durations = [...longest.values()];
        note.slowestMs = Math.round(Math.max(0, ...durations));
        note.over200 = durations.filter((duration) => duration > goodMs).length;
        note.over500 = durations.filter((duration) => duration > poorMs).length;
      }
      stays = stays.filter(({ note }) => note === null);
    },
  };
}
