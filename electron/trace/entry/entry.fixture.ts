import type { Clock } from '../../../shared/clock.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { Store } from '../../store/index.ts';
import type { KeyGuard } from '../signing-key.ts';
import { startTrace, type Trace, type TraceProblem } from '../start-trace.ts';
import { createWalkRecorder, type NextAssignment, type WalkRecorder } from '../walk/recorder.ts';
import { createDirectorCodes, type DirectorCodes } from './director-codes.ts';
import { createEntry, type Entry } from './entry.ts';

export interface TestDoor {
  readonly trace: Trace;
  readonly recorder: WalkRecorder;
  readonly codes: DirectorCodes;
  readonly entry: Entry;
  /** Types something and waits for the answer, as somebody does whose page is on its ticket screen. */
  readonly type: (typed: string) => Promise<void>;
  /** All of the log. */
  readonly entries: () => readonly TraceEntry[];
  readonly problems: readonly TraceProblem[];
  readonly faults: readonly unknown[];
}

export const testPage = {
  language: 'zh-CN',
  textSize: 'M',
  care: false,
  contrast: false,
  entered: { type: 'screen.enter', at: 7, screen: 'ticket', page: null, item: null, via: 'forward' },
} as const;

export interface TestDoorOptions {
  readonly store: Store;
  readonly folder: string;
  readonly clock: Clock;
  readonly guard?: KeyGuard | null;
  readonly nextAssignment?: NextAssignment;
  readonly lookMs?: number;
  /** Throws what the disk would. */
  readonly onEntry?: (entry: TraceEntry) => void;
}

/** The hidden door on a real store and log, with a scrypt that does not make a test wait. */
export function openDoor(options: TestDoorOptions): TestDoor {
  const { store, folder, clock, guard = null, onEntry = () => {} } = options;
  const problems: TraceProblem[] = [];
  const faults: unknown[] = [];
  const trace = startTrace({
    store,
    clock,
    dataFolder: folder,
    origin: null,
    guard: null,
    project: onEntry,
    report: (problem) => problems.push(problem),
  });
  const recorder = createWalkRecorder({ trace, nextAssignment: options.nextAssignment ?? (() => null) });
  const codes = createDirectorCodes({ store, guard, issuer: '自助机 03', scryptLog2N: 8 });
  const entry = createEntry({
    codes,
    table: store.directorCodes,
    recorder,
    clock,
    report: (error) => faults.push(error),
    lookMs: options.lookMs ?? 1,
  });
  return {
    trace,
    recorder,
    codes,
    entry,
    type: (typed) => entry.look(typed, (entered) => recorder.arm(entered, testPage)),
    entries: () => (trace.log === null ? [] : [...trace.log.entries(1, trace.log.size())]),
    problems,
    faults,
  };
}
