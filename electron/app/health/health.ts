import { release } from 'node:os';
import type { Health } from '../../../shared/contract/desk/index.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { hallDate } from '../hall-time.ts';
import type { Services } from '../services.ts';
import { diskOf, storeBytes } from './machine.ts';
import { problemsOf } from './problems.ts';
import { recentStarts } from './recent-starts.ts';

const daysMs = 30 * 86_400_000;

/** How the kiosk does now. */
export async function readHealth(kiosk: Services): Promise<Health> {
  const { clock, store, backups, trace, dataFolder, printing, liveConfig } = kiosk;
  const atMs = Math.round(clock.wallMs());
  const uptimeMs = clock.monotonicMs() - kiosk.startedMonotonicMs;
  const setting = liveConfig.current().backup ?? null;
  const last = backups.last();
  const failure = backups.failure();
  const recent = await recentStarts(store.trace, atMs - daysMs);
  const found = {
    atMs,
    versions: {
      kiosk: manifest.version,
      node: process.versions.node,
      sqlite: store.sqliteVersion,
      electron: process.versions['electron'] ?? null,
      chromium: process.versions['chrome'] ?? null,
      system: `${process.platform} ${release()} ${process.arch}`,
    },
    startedMs: Math.round(atMs - uptimeMs),
    uptimeSeconds: Math.round(uptimeMs / 1000),
    disk: await diskOf(dataFolder),
    storeBytes: storeBytes(dataFolder),
    backup: {
      isSetUp: setting !== null,
      everyHours: setting?.everyHours ?? null,
      lastMs: last?.madeMs ?? null,
      lastBytes: last?.bytes ?? null,
    },
    log: { size: store.trace.last()?.seq ?? 0, trouble: trace.problem(), anchors: anchorsOf(kiosk) },
    last30Days: {
      starts: recent.starts,
      cut: recent.cut,
      clockSteps: recent.clockSteps.length,
      longestStepMs: Math.max(0, ...recent.clockSteps.map(({ stepMs }) => Math.abs(stepMs))),
    },
    printers: printing
      .printers()
      .map(({ id, name, paper, state, reasons }) => ({ id, name, paper, state, reasons })),
    today: outcomesOf(kiosk, atMs),
  };
  const problems = problemsOf({
    ...found,
    backupState: {
      isPassphraseSet: backups.passphrase() !== null,
      isLate: backups.isLate(),
      failure: failure && { what: 'backup-failed', why: failure.reason, atMs: failure.atMs },
    },
    recent,
  });
  return { ...found, problems };
}

function anchorsOf({ anchors, store }: Services): Health['log']['anchors'] {
  const states = anchors?.states() ?? { witness: null, timestamp: null };
  const kept = store.trace.anchors();
  return (['witness', 'timestamp'] as const).flatMap((kind) => {
    const state = states[kind];
    if (state === null) return [];
    const lastMs = kept.findLast((anchor) => anchor.kind === kind)?.atMs ?? null;
    return [{ kind, lastMs, failure: state.failure?.kind ?? null }];
  });
}

function outcomesOf({ store }: Services, atMs: number): Health['today'] {
  const day = new Date(`${hallDate(atMs)}T00:00`).getTime();
  const outcomes = store.jobs.outcomes(day, atMs + 1);
  const sum = (count: (outcome: (typeof outcomes)[number]) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return {
    printed: sum(({ printed }) => printed),
    failed: sum(({ failed }) => failed),
    uncertain: sum(({ uncertain }) => uncertain),
  };
}
