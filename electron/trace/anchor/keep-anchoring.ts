import type { Clock } from '../../../shared/clock.ts';
import type { Result } from '../../../shared/result.ts';
import { storageFailure, type CheckpointRow } from '../../store/index.ts';
import type { TraceLog } from '../log.ts';
import type { AnchorFailure } from './failure.ts';

/** How far the log is anchored in one way, for whoever looks after it. */
export interface AnchorState {
  /** Entries under the newest anchor; 0 when there is none. */
  readonly size: number;
  /** Why the last try did not do it; null when it did, or when there was none. */
  readonly failure: AnchorFailure | null;
}

export interface Anchoring {
  readonly state: () => AnchorState;
  readonly close: () => void;
}

export interface AnchoringOptions {
  readonly log: TraceLog;
  readonly clock: Clock;
  readonly kind: 'witness' | 'timestamp';
  /** Least time from one anchor to the next. */
  readonly leastMs: number;
  /** Gets the anchor; the evidence is what is kept of it. @param anchored entries under the newest one so far */
  readonly anchor: (checkpoint: CheckpointRow, anchored: number) => Promise<Result<string, AnchorFailure>>;
  readonly onFailure: (failure: AnchorFailure) => void;
}

const firstRetryMs = 15_000;
const longestRetryMs = 3_600_000;

/**
 * Anchors the newest checkpoint, again and again, beside everything else: nobody waits for it, and what cannot be anchored now is
 * tried later with a growing delay. Only the newest checkpoint is of interest: whoever vouches for it vouches for all before.
 */
export function keepAnchoring(options: AnchoringOptions): Anchoring {
  const { log, clock, kind, leastMs, anchor, onFailure } = options;
  let size = Math.max(0, ...log.anchors().flatMap((one) => (one.kind === kind ? [one.size] : [])));
  let failure: AnchorFailure | null = null;
  let retryMs = firstRetryMs;
  let isAtWork = false;
  let isClosed = false;
  let notBeforeMs = 0;
  let cancel: (() => void) | null = null;

  const schedule = (delayMs: number): void => {
    if (isClosed || isAtWork || cancel !== null) return;
    cancel = clock.after(Math.max(delayMs, notBeforeMs - clock.monotonicMs()), () => {
      cancel = null;
      void attempt();
    });
  };

  const attempt = async (): Promise<void> => {
    const checkpoint = log.newestCheckpoint();
    if (isClosed || isAtWork || checkpoint === null || checkpoint.size <= size) return;
    isAtWork = true;
    const anchored = await anchor(checkpoint, size);
    const isKept = !isClosed && anchored.ok && keep(checkpoint.size, anchored.value);
    isAtWork = false;
    if (isKept) {
      failure = null;
      retryMs = firstRetryMs;
      notBeforeMs = clock.monotonicMs() + leastMs;
      // For what was signed meanwhile.
      schedule(0);
      return;
    }
    if (!anchored.ok) {
      if (failure?.kind !== anchored.error.kind) onFailure(anchored.error);
      failure = anchored.error;
    }
    schedule(retryMs);
    retryMs = Math.min(longestRetryMs, retryMs * 2);
  };

  /** A disk that takes nothing now may do so at the next try. */
  const keep = (anchoredSize: number, evidence: string): boolean => {
    try {
      log.addAnchor({ size: anchoredSize, kind, evidence });
      size = anchoredSize;
      log.append({ type: 'anchor.added', kind, size: anchoredSize });
      return true;
    } catch (error) {
      if (storageFailure(error) === null) throw error;
      return false;
    }
  };

  const stopListening = log.onCheckpoint(() => schedule(0));
  schedule(0);
  return {
    state: () => ({ size, failure }),
    close: () => {
      isClosed = true;
      cancel?.();
      stopListening();
    },
  };
}
