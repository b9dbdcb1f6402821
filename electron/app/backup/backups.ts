import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import type { BackupStep, BackupTrouble } from '../../../shared/contract/desk/index.ts';
import type { Result } from '../../../shared/result.ts';
import {
  clearRestore,
  makeBackup,
  readRestore,
  removeOldBackups,
  sweepBackupRemains,
  type BackupFailure,
  type MadeBackup,
  type NewBackup,
} from '../../desk/index.ts';
import { snapshotBeside, storageFailure, type Store } from '../../store/index.ts';
import type { KeyGuard, TraceLog } from '../../trace/index.ts';
import type { LiveConfig } from '../live-config.ts';
import { placeOf, type Log } from '../log.ts';
import { createSchedule } from './schedule.ts';
import { keptPassphrase } from './kept-passphrase.ts';
import { troubleLine, troubleOf } from './trouble.ts';

/** Backups of the running kiosk, by itself and when somebody at the desk asks for one. */
export interface Backups {
  /** Tells this kiosk's files from those of others; stays through a restore. */
  readonly mark: string;
  readonly running: () => BackupStep | null;
  /** The newest that was read back and found whole. */
  readonly last: () => LastBackup | null;
  readonly failure: () => { readonly reason: BackupTrouble; readonly atMs: number } | null;
  readonly dueMs: () => number | null;
  /** None for twice the time that should lie between two; false when none are to be made. */
  readonly isLate: () => boolean;
  /** Null when there is none, or none that can be read here. */
  readonly passphrase: () => string | null;
  /** Set at the desk, or in the file that the configuration names; null: nowhere. */
  readonly passphraseIn: () => 'desk' | 'file' | null;
  /** Throws what the disk throws. */
  readonly setPassphrase: (passphrase: string) => void;
  /** Begins one. @param by the code of whoever asked; null: by itself */
  readonly make: (by: string | null) => Result<null, 'running' | 'not-set' | 'no-passphrase'>;
  /** Settles when none is being made. */
  readonly settled: () => Promise<void>;
  /** Called when one begins, goes on or ends. Gives the function that stops it. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

const lastSchema = z.strictObject({
  name: z.string(),
  madeMs: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  entries: z.int(),
});
export type LastBackup = z.infer<typeof lastSchema>;
const failureSchema = z.strictObject({
  reason: z.custom<BackupTrouble>((value) => typeof value === 'string' && Object.hasOwn(troubleLine, value)),
  atMs: z.int(),
});
const longestFarewellMs = 5000;
const lastSetting = 'backup.last';
const failureSetting = 'backup.failure';

export interface BackupsOptions {
  readonly store: Store;
  /** The store was opened for the first time by then; null while the log is broken. */
  readonly log: TraceLog | null;
  /** Name of the trace log, which is this kiosk's own. */
  readonly origin: string;
  readonly liveConfig: LiveConfig;
  readonly configFile: string | null;
  readonly dataFolder: string;
  readonly guard: KeyGuard | null;
  readonly clock: Clock;
  readonly say: Log;
  readonly makeFile?: (wanted: NewBackup) => Promise<Result<MadeBackup, BackupFailure>>;
}

export function startBackups(options: BackupsOptions): Backups {
  const { store, log, liveConfig, dataFolder, clock, say, makeFile = makeBackup } = options;
  const mark = hash('sha256', options.origin).slice(0, 8);
  const setting = () => liveConfig.current().backup ?? null;
  const kept = keptPassphrase(dataFolder, options.guard, () => setting()?.passphraseFile ?? null);
  const listeners = new Set<() => void>();
  const stop = new AbortController();
  let step: BackupStep | null = null;
  let work: Promise<void> = sweepBackupRemains(dataFolder, setting()?.folder ?? null, mark);

  const last = (): LastBackup | null => store.settings.get(lastSetting, lastSchema);
  const failure = () => store.settings.get(failureSetting, failureSchema);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const onStep = (next: BackupStep | null): void => {
    step = next;
    tell();
  };

  const schedule = createSchedule({
    clock,
    everyMs: () => (setting()?.everyHours ?? 0) * 3_600_000,
    lastMs: () => last()?.madeMs ?? null,
    isOn: () => setting() !== null && step === null,
    run: () => {
      const begun = make(null);
      if (!begun.ok && begun.error === 'no-passphrase') failed('no-passphrase');
    },
  });

  const failed = (reason: BackupTrouble): void => {
    if (failure()?.reason !== reason) say(`no backup was made: ${troubleLine[reason]}`);
    keep(failureSetting, { reason, atMs: Math.round(clock.wallMs()) });
    schedule.failed();
  };
  const keep = (name: string, value: unknown): void => {
    try {
      store.settings.set(name, value);
    } catch (error) {
      if (storageFailure(error) === null) throw error;
      say('backups: what became of one could not be kept, because the disk does not take it');
    }
  };

  const made = ({ file, bytes, sha256, backup }: MadeBackup, by: string | null): void => {
    const { madeMs, entries } = backup;
    keep(lastSetting, { name: basename(file), madeMs, bytes, sha256, entries });
    keep(failureSetting, null);
    schedule.done();
    say(`a backup was made and read back: ${basename(file)}, ${bytes} bytes`);
    try {
      log?.append({ type: 'backup.made', by, sha256, bytes, entries });
    } catch (error) {
      if (storageFailure(error) === null) throw error;
      say('the backup could not be recorded, because the disk does not take it');
    }
  };

  const run = async (
    wanted: Omit<NewBackup, 'onStep'>,
    keepFiles: number,
    by: string | null,
  ): Promise<void> => {
    try {
      await sweepBackupRemains(dataFolder, wanted.folder, mark);
      const result = await makeFile({ ...wanted, onStep });
      if (stop.signal.aborted) return;
      if (!result.ok) return failed(troubleOf(result.error, step ?? 'copying'));
      made(result.value, by);
      await removeOldBackups(wanted.folder, mark, keepFiles, basename(result.value.file));
    } catch (error) {
      if (stop.signal.aborted) return;
      say(`a fault in making a backup: ${placeOf(error)}`);
      failed('fault');
    } finally {
      if (!stop.signal.aborted) {
        onStep(null);
        schedule.plan();
      }
    }
  };

  const make: Backups['make'] = (by) => {
    const wanted = setting();
    if (wanted === null) return { ok: false, error: 'not-set' };
    if (step !== null) return { ok: false, error: 'running' };
    const passphrase = kept.read();
    if (passphrase === null) return { ok: false, error: 'no-passphrase' };
    onStep('copying');
    const { kioskName } = liveConfig.current();
    const { configFile } = options;
    const file = {
      dataFolder,
      configFile,
      kioskName,
      folder: wanted.folder,
      passphrase,
      nowMs: clock.wallMs(),
      mark,
      workFolder: dataFolder,
      snapshot: snapshotBeside,
      signal: stop.signal,
    };
    work = work.then(() => run(file, wanted.keep, by));
    return { ok: true, value: null };
  };

  recordRestore(store, log);
  const stopListening = liveConfig.onChange('backup', () => {
    schedule.begin();
    tell();
  });
  schedule.begin();

  return {
    mark,
    running: () => step,
    last,
    failure,
    dueMs: () => (setting() === null ? null : schedule.dueMs()),
    isLate: () => {
      const wanted = setting();
      if (wanted === null) return false;
      const newest = last()?.madeMs ?? null;
      return newest === null || clock.wallMs() - newest > 2 * wanted.everyHours * 3_600_000;
    },
    passphrase: kept.read,
    passphraseIn: kept.place,
    setPassphrase: (passphrase) => {
      kept.set(passphrase);
      schedule.begin();
      tell();
    },
    make,
    settled: () => work,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stopListening();
      schedule.close();
      stop.abort();
      await orAfter(work, clock);
    },
  };
}

/** A folder of another machine that does not answer must not keep the kiosk from being shut down. */
async function orAfter(work: Promise<void>, clock: Clock): Promise<void> {
  let cancel: (() => void) | null = null;
  const enough = new Promise<void>((resolve) => {
    cancel = clock.after(longestFarewellMs, resolve);
  });
  await Promise.race([work, enough]);
  cancel!();
}

/** The first entry of a kiosk whose store was put back says so; until the log takes it, each start tries again. */
function recordRestore(store: Store, log: TraceLog | null): void {
  const restore = readRestore(store);
  if (restore === null || log === null) return;
  try {
    log.append({ type: 'backup.restored', madeMs: restore.madeMs, restoredMs: restore.atMs });
    clearRestore(store);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
}
