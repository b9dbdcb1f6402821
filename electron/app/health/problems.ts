import type { Health, HealthProblem } from '../../../shared/contract/desk/index.ts';
import type { RecentStarts } from './recent-starts.ts';

const leastFreeBytes = 1e9;
const leastFreeShare = 0.05;
const dayMs = 86_400_000;
/** A time server that puts a clock right for the first time after a night is no reason to worry. */
const strangeStepMs = 60_000;
/** So often without an orderly end in 30 days is no longer one power cut. */
const oftenCut = 3;

export interface Found extends Omit<Health, 'problems'> {
  readonly backupState: {
    readonly isPassphraseSet: boolean;
    readonly isLate: boolean;
    readonly failure: (HealthProblem & { readonly what: 'backup-failed' }) | null;
  };
  readonly recent: RecentStarts;
}

/** What a person should see to, the gravest first. */
export function problemsOf(found: Found): readonly HealthProblem[] {
  const { atMs, disk, log, printers, recent, startedMs } = found;
  const problems: HealthProblem[] = [];
  if (log.trouble !== null) problems.push({ what: 'log', ...log.trouble });
  if (disk !== null && (disk.freeBytes < leastFreeBytes || disk.freeBytes < disk.totalBytes * leastFreeShare))
    problems.push({ what: 'disk', ...disk });
  for (const { kind, lastMs, failure } of log.anchors) {
    if (failure !== null && atMs - Math.max(lastMs ?? 0, lastMs === null ? startedMs : 0) > dayMs)
      problems.push({ what: 'anchor', kind, why: failure, lastMs });
  }
  problems.push(...backupProblems(found));
  for (const printer of printers) if (printer.state !== 'ready') problems.push({ what: 'printer', printer });
  const step = recent.clockSteps.find(
    ({ stepMs, atMs: when }) => Math.abs(stepMs) >= strangeStepMs && atMs - when < dayMs,
  );
  if (step !== undefined) problems.push({ what: 'clock', ...step });
  if (recent.cut >= oftenCut) problems.push({ what: 'cut', count: recent.cut });
  return problems;
}

function backupProblems({ backup, backupState }: Found): readonly HealthProblem[] {
  const { isPassphraseSet, isLate, failure } = backupState;
  if (!backup.isSetUp) return [{ what: 'backup-off' }];
  if (!isPassphraseSet) return [{ what: 'backup-no-passphrase' }];
  const late: readonly HealthProblem[] = !isLate
    ? []
    : backup.lastMs === null
      ? [{ what: 'backup-never' }]
      : [{ what: 'backup-late', lastMs: backup.lastMs }];
  return failure === null ? late : [failure, ...late];
}
