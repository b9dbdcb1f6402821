import type { Clock } from '../../shared/clock.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { Store } from '../store/index.ts';
import {
  createDirectorCodes,
  createEntry,
  createWalkRecorder,
  type DirectorCodes,
  type Entry,
  type KeyGuard,
  type NextAssignment,
  type Trace,
} from '../trace/index.ts';
import type { KioskConfig } from './config.ts';
import { placeOf, type Log } from './log.ts';
import { createSlipAnchors, type SlipAnchors } from './slip-anchors.ts';
import { createVisit, type Visit } from './visit/visit.ts';

export interface DirectorModeOptions {
  readonly config: KioskConfig;
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly trace: Trace;
  readonly guard: KeyGuard | null;
  readonly nextAssignment: NextAssignment;
  readonly clock: Clock;
  readonly log: Log;
}

/** The kiosk's side of the covert walk: entry, what is noted of a session, and the slips that anchor the log. */
export interface DirectorMode {
  readonly directorCodes: DirectorCodes;
  readonly entry: Entry;
  readonly visit: Visit;
  readonly slipAnchors: SlipAnchors;
  /** Writes what still waits to be written. */
  readonly close: () => void;
}

export function startDirectorMode(options: DirectorModeOptions): DirectorMode {
  const { config, catalogue, store, trace, guard, nextAssignment, clock, log } = options;
  const recorder = createWalkRecorder({ trace, nextAssignment });
  const directorCodes = createDirectorCodes({ store, guard, issuer: config.kioskName });
  return {
    directorCodes,
    entry: createEntry({
      codes: directorCodes,
      table: store.directorCodes,
      recorder,
      clock,
      report: (error) => log(`a fault in entry: ${placeOf(error)}`),
    }),
    visit: createVisit({
      catalogue,
      store,
      recorder,
      clock,
      log,
      defaultLanguage: config.defaultLanguage ?? 'zh-CN',
    }),
    slipAnchors: createSlipAnchors({ store, trace, recorder }),
    close: recorder.drain,
  };
}
