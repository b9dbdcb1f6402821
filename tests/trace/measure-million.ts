import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../shared/clock.ts';
import { measureEntries } from '../../shared/trace/metrics/index.ts';
import { createEvaluation, createProjections } from '../../electron/desk/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { startTrace } from '../../electron/trace/index.ts';
import { percentile } from '../bench/row.ts';
import { longWalk, measuredRound } from './million.ts';
import { walkEvents, walkSid } from './walk-events.ts';

export interface MillionMeasured {
  readonly startMs: number;
  readonly appendP99Ms: number;
  /** Of as many bytes appended to a file with an fsync, turn and turn about. */
  readonly rawP99Ms: number;
  readonly openWalkMs: number;
  readonly walkEntries: number;
  readonly roundReportMs: number;
  readonly walksOfRound: number;
}

const appends = 2000;
const openings = 5;

/** What a person at the kiosk or the desk waits for when the log holds a million entries. */
export function measureMillion(folder: string): MillionMeasured {
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const projections = createProjections(store);
  const startedMs = performance.now();
  const running = startTrace({
    store,
    clock: systemClock,
    dataFolder: folder,
    origin: null,
    guard: null,
    project: (entry) => {
      for (const { apply } of projections) apply(entry);
    },
    report: () => {},
  });
  const startMs = performance.now() - startedMs;
  const log = running.log!;

  const each: number[] = [];
  const raw: number[] = [];
  const file = openSync(join(folder, 'raw'), 'a');
  const bytes = Buffer.alloc(300, 'x');
  for (let walk = 2_000_000; each.length < appends; walk += 1) {
    for (const event of walkEvents(walk)) {
      const beganMs = performance.now();
      writeSync(file, bytes);
      fsyncSync(file);
      const rawMs = performance.now();
      log.append(event);
      each.push(performance.now() - rawMs);
      raw.push(rawMs - beganMs);
    }
  }

  closeSync(file);

  let walkEntries = 0;
  const openWalkMs = slowest(() => {
    const { firstSeq, lastSeq } = store.projected.walks.get({ sid: walkSid(longWalk) })!;
    const entries = [...log.entries(firstSeq, lastSeq)];
    if (measureEntries(entries, null) === null) throw new Error('no walk');
    walkEntries = entries.length;
  });

  const { reports } = createEvaluation({
    store,
    log,
    person: (id) => ({ id, roles: ['administrator'], department: null, isActive: true }),
    people: () => [],
    matters: () => [],
    matter: () => null,
    hasDepartment: () => true,
    dayOf: () => '2026-11-24',
    nowMs: systemClock.wallMs,
    // A report neither seals a file nor says anything in words.
    sealing: {} as never,
    hallNames: { name: { 'zh-CN': '大厅', en: 'Hall' }, department: () => null },
    words: {} as never,
  });
  let walksOfRound = 0;
  const roundReportMs = slowest(() => {
    const report = reports.round('A01', measuredRound);
    if (!report.ok) throw new Error(report.error);
    walksOfRound = store.projected.walks.where({ round: measuredRound }).length;
  });
  running.close();
  store.close();
  return {
    startMs,
    appendP99Ms: percentile(each, 0.99),
    rawP99Ms: percentile(raw, 0.99),
    openWalkMs,
    walkEntries,
    roundReportMs,
    walksOfRound,
  };
}

/** The longest of some times: nobody waits for a median. */
function slowest(act: () => void): number {
  let most = 0;
  for (let time = 0; time < openings; time += 1) {
    const beganMs = performance.now();
    act();
    most = Math.max(most, performance.now() - beganMs);
  }
  return most;
}
