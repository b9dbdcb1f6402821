import { describe, expect, it } from 'vitest';
import { problemsOf, type Found } from './problems.ts';

const hour = 3_600_000;
const day = 24 * hour;
const nowMs = Date.UTC(2026, 10, 28, 9, 41);

const healthy: Found = {
  atMs: nowMs,
  versions: { kiosk: '1', node: '1', sqlite: '1', electron: null, chromium: null, system: 'x' },
  startedMs: nowMs - hour,
  uptimeSeconds: 3600,
  disk: { freeBytes: 50e9, totalBytes: 100e9 },
  storeBytes: 1,
  backup: { isSetUp: true, everyHours: 24, lastMs: nowMs - hour, lastBytes: 1 },
  log: { size: 1, trouble: null, anchors: [{ kind: 'witness', lastMs: nowMs - hour, failure: null }] },
  last30Days: { starts: 1, cut: 0, clockSteps: 0, longestStepMs: 0 },
  printers: [],
  today: { printed: 0, failed: 0, uncertain: 0 },
  backupState: { isPassphraseSet: true, isLate: false, failure: null },
  recent: { starts: 1, cut: 0, clockSteps: [] },
};
const kinds = (change: Partial<Found>): string[] =>
  problemsOf({ ...healthy, ...change }).map(({ what }) => what);

describe('what a person should see to', () => {
  it('is nothing when all is well', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ disk: null })).toEqual([]);
  });

  it('is a disk with less than 1 GB or less than 5 %', () => {
    expect(kinds({ disk: { freeBytes: 1e9, totalBytes: 20e9 } })).toEqual([]);
    expect(kinds({ disk: { freeBytes: 0.99e9, totalBytes: 1.5e9 } })).toEqual(['disk']);
    expect(kinds({ disk: { freeBytes: 49e9, totalBytes: 1000e9 } })).toEqual(['disk']);
  });

  it('is a backup that is missing, late or was not made, each once', () => {
    const off = { ...healthy.backup, isSetUp: false, lastMs: null };
    const state = healthy.backupState;
    expect(kinds({ backup: off, backupState: { ...state, isPassphraseSet: false } })).toEqual(['backup-off']);
    expect(kinds({ backupState: { ...state, isPassphraseSet: false, isLate: true } })).toEqual([
      'backup-no-passphrase',
    ]);
    const late = { ...state, isLate: true };
    expect(kinds({ backupState: late })).toEqual(['backup-late']);
    expect(kinds({ backupState: late, backup: { ...healthy.backup, lastMs: null } })).toEqual([
      'backup-never',
    ]);
    const failure = { what: 'backup-failed', why: 'folder-full', atMs: nowMs } as const;
    expect(kinds({ backupState: { ...late, failure } })).toEqual(['backup-failed', 'backup-late']);
  });

  it('is a witness that has failed for a day, not one of the last hour', () => {
    const anchored = (lastMs: number | null, startedMs = nowMs - hour): string[] =>
      kinds({
        startedMs,
        log: { ...healthy.log, anchors: [{ kind: 'witness', lastMs, failure: 'unreachable' }] },
      });
    expect(anchored(nowMs - hour)).toEqual([]);
    expect(anchored(nowMs - day - 1)).toEqual(['anchor']);
    expect(anchored(null)).toEqual([]);
    expect(anchored(null, nowMs - day - 1)).toEqual(['anchor']);
  });

  it('is a log that takes nothing, a printer that cannot print, a clock that jumped and a kiosk that is often cut off', () => {
    const trouble = { why: 'broken', sinceMs: nowMs } as const;
    const name = { 'zh-CN': '甲', en: 'A' };
    const printer = { id: 'a4', name, paper: 'a4', state: 'unavailable', reasons: ['offline'] } as const;
    const step = (stepMs: number, ago: number) => ({ stepMs, atMs: nowMs - ago });
    expect(
      kinds({
        log: { ...healthy.log, trouble },
        printers: [printer, { ...printer, state: 'ready' }],
        recent: { starts: 5, cut: 3, clockSteps: [step(2000, hour), step(-60_000, hour)] },
      }),
    ).toEqual(['log', 'printer', 'clock', 'cut']);
    expect(kinds({ recent: { starts: 5, cut: 2, clockSteps: [step(-60_000, day)] } })).toEqual([]);
  });
});
