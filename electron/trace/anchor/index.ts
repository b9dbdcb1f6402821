import type { Clock } from '../../../shared/clock.ts';
import type { TraceReader } from '../../store/index.ts';
import type { TraceLog } from '../log.ts';
import type { AnchorFailure } from './failure.ts';
import { keepAnchoring, type Anchoring, type AnchorState } from './keep-anchoring.ts';
import { askTimestamp } from './timestamp.ts';
import { askWitness, type Witness } from './witness.ts';

export type { AnchorFailure } from './failure.ts';
export { askTimestamp, checkTimestamp } from './timestamp.ts';
export { askWitness, type Witness } from './witness.ts';

export interface AnchorSettings {
  readonly witness: Witness | null;
  readonly timestamp: { readonly url: string; readonly everyMinutes: number } | null;
}

export interface AnchorStates {
  /** Null where none is set up. */
  readonly witness: AnchorState | null;
  readonly timestamp: AnchorState | null;
}

export interface Anchors {
  readonly states: () => AnchorStates;
  readonly close: () => void;
}

export interface StartAnchorsOptions {
  readonly log: TraceLog;
  readonly reader: TraceReader;
  readonly clock: Clock;
  readonly settings: AnchorSettings;
  readonly onFailure: (kind: 'witness' | 'timestamp', failure: AnchorFailure) => void;
}

/** Lays the log's checkpoints with whoever is set up outside this machine, for as long as the kiosk runs. */
export function startAnchors({ log, reader, clock, settings, onFailure }: StartAnchorsOptions): Anchors {
  const { witness, timestamp } = settings;
  const start = (kind: 'witness' | 'timestamp', leastMs: number, anchor: Anchor): Anchoring =>
    keepAnchoring({ log, clock, kind, leastMs, anchor, onFailure: (failure) => onFailure(kind, failure) });
  const running = {
    witness:
      witness &&
      start('witness', 0, async (checkpoint, anchored) => {
        const signed = await askWitness(witness, reader, checkpoint, anchored);
        return signed.ok ? { ok: true, value: signed.value.lines } : signed;
      }),
    timestamp:
      timestamp &&
      start('timestamp', timestamp.everyMinutes * 60_000, async ({ note }) => {
        const stamped = await askTimestamp(timestamp.url, Buffer.from(note));
        return stamped.ok ? { ok: true, value: stamped.value.response.toString('base64') } : stamped;
      }),
  };
  return {
    states: () => ({
      witness: running.witness?.state() ?? null,
      timestamp: running.timestamp?.state() ?? null,
    }),
    close: () => {
      running.witness?.close();
      running.timestamp?.close();
    },
  };
}

type Anchor = Parameters<typeof keepAnchoring>[0]['anchor'];
